import { ownerOf, type KubernetesObject, type Owner } from '../objects';

/** Things come before what uses them, so that whoever applies a manifest from top to bottom sees no pod wait, and none unprotected. */
const ORDER = [
  'PersistentVolume', 'PersistentVolumeClaim', 'ConfigMap', 'Secret', 'ExternalSecret', 'SecretProviderClass',
  'ServiceAccount', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding', 'Component', 'TriggerAuthentication', 'NetworkPolicy',
  'Deployment', 'Rollout', 'DaemonSet', 'Job', 'CronJob', 'ScaledJob', 'Service',
  // Its pods have names in DNS by a Service, which should be there before they are.
  'StatefulSet', 'HorizontalPodAutoscaler', 'ScaledObject', 'HTTPScaledObject', 'Middleware', 'Ingress',
];

/** What was made for one thing of the model. */
export interface Owned {
  readonly object: KubernetesObject;
  readonly owner: Owner | undefined;
}

/**
 * Objects in the order of the model, those of one component together.
 *
 * Rules of other packages need not say what an object is for: it belongs to the component that was lowered last.
 */
export function inOrder(objects: readonly KubernetesObject[]): Owned[] {
  const groups = new Map<Owner | undefined, Owned[]>();
  let owner: Owner | undefined;
  for (const object of objects) {
    owner = ownerOf(object) ?? owner;
    const group = groups.get(owner) ?? [];
    group.push({ object, owner });
    groups.set(owner, group);
  }
  return [...groups.values()].flatMap((group) => group.sort((a, b) => rank(a) - rank(b)));
}

function rank({ object: { kind } }: Owned): number {
  const place = ORDER.indexOf(kind);
  return place < 0 ? ORDER.length : place;
}
