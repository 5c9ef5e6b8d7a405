import { known } from '../known';
import type { KubernetesObject } from '../objects';
import { podNeeds, podsOf, SECRETS } from './pod-needs';

/** What an object cannot do without: objects of some kinds, and what else is known of them. */
export interface Need {
  readonly kinds: readonly string[];
  /** What they are called. */
  readonly name?: unknown;
  /** The account that they give rights to. */
  readonly grants?: unknown;
  /** The Dapr app that they are for. */
  readonly app?: unknown;
  /** Whether they are of the same component. */
  readonly sameOwner?: true;
}

interface Named {
  readonly kind?: string;
  readonly name?: unknown;
}

/** What objects refer to others by. */
interface Loose extends KubernetesObject {
  readonly spec?: {
    readonly serviceName?: unknown;
    readonly scaleTargetRef?: Named;
    readonly triggers?: readonly { readonly authenticationRef?: Named }[];
    readonly secretTargetRef?: readonly Named[];
    readonly metadata?: readonly { readonly secretKeyRef?: Named }[];
    readonly csi?: { readonly nodeStageSecretRef?: Named };
    readonly volumeName?: unknown;
    readonly tls?: readonly { readonly secretName?: unknown }[];
  };
  readonly roleRef?: Named;
  readonly subjects?: readonly Named[];
}

const AUTHENTICATIONS = ['TriggerAuthentication', 'ClusterTriggerAuthentication'];

/**
 * What must be there before an object is.
 *
 * Pods never wait for a Service with pods behind it, which Pulumi takes for ready only when those are: components that
 * call each other would wait for ever.
 */
export function needsOf(object: KubernetesObject): Need[] {
  const { kind, subjects } = object as Loose;
  const spec = known((object as Loose).spec) ?? {};
  const roleRef = known((object as Loose).roleRef);
  const target = known(spec.scaleTargetRef);
  const secret = (name: unknown): Need => ({ kinds: SECRETS, name });
  const pods = podsOf(spec);
  const ofPods = pods === undefined ? [] : podNeeds(pods);
  switch (kind) {
    case 'StatefulSet': return [...ofPods, { kinds: ['Service'], name: spec.serviceName }];
    case 'ScaledJob': return [...ofPods, ...authentications(spec)];
    case 'HorizontalPodAutoscaler': case 'HTTPScaledObject': case 'ScaledObject':
      return [{ kinds: [target?.kind ?? 'Deployment'], name: target?.name }, ...authentications(spec)];
    case 'TriggerAuthentication': return list(spec.secretTargetRef).map(({ name }) => secret(name));
    case 'Component': return list(spec.metadata).map(({ secretKeyRef }) => secret(secretKeyRef?.name));
    case 'RoleBinding': case 'ClusterRoleBinding':
      return [{ kinds: [String(roleRef?.kind)], name: roleRef?.name }, ...list(subjects).map(({ name }) => ({ kinds: ['ServiceAccount'], name }))];
    case 'PersistentVolume': return [secret(spec.csi?.nodeStageSecretRef?.name)];
    case 'PersistentVolumeClaim': return [{ kinds: ['PersistentVolume'], name: spec.volumeName }];
    case 'Ingress': return [...list(spec.tls).map(({ secretName }) => secret(secretName)), { kinds: ['Middleware'], sameOwner: true }];
    default: return ofPods;
  }
}

function authentications({ triggers }: NonNullable<Loose['spec']>): Need[] {
  return list(triggers).map(({ authenticationRef }) => ({ kinds: AUTHENTICATIONS, name: authenticationRef?.name }));
}

function list<T extends object>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]).flatMap((item) => known(item) ?? []) : [];
}
