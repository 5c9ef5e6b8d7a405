import * as pulumi from '@pulumi/pulumi';
import { stemOf, type KubernetesObject } from '../objects';
import { classOf } from './classes';
import { dependencies, inOrderOfNeed } from './order';
import { resolved } from './resolve';
import { marked } from './secrets';

export interface Registration {
  /** The component that all resources belong to. */
  readonly parent: pulumi.Resource;
  /** The name of the component; the names of resources begin with it. */
  readonly name: string;
  /** The namespace of the deployment. */
  readonly namespace: unknown;
  /** What the deployment as a whole waits for, such as a namespace or what brings the definitions of custom resources. */
  readonly dependsOn: pulumi.ResourceOptions['dependsOn'];
}

/** Creates a resource for each object. Providers and the like reach them through the parent. */
export function register(objects: readonly KubernetesObject[], { parent, name, namespace, dependsOn }: Registration): ReadonlyMap<KubernetesObject, pulumi.CustomResource> {
  const needs = dependencies(objects);
  const created = new Map<KubernetesObject, pulumi.CustomResource>();
  for (const object of inOrderOfNeed(objects, needs)) {
    const needed = (needs.get(object) ?? []).flatMap((other) => created.get(other) ?? []);
    const args = marked(named(resolved(object, labelOf(object, namespace)) as KubernetesObject));
    const Class = classOf(object);
    created.set(object, new Class(`${name}-${wordOf(object, namespace)}`, args, pulumi.mergeOptions({ dependsOn }, {
      parent,
      dependsOn: needed,
      ...(isKept(object) && { retainOnDelete: true }),
      // Classes of the SDK take the fields they know. What an object has beside them would be lost on the way.
      transformations: [({ props, opts }) => ({ props: { ...args, ...props }, opts })],
    })));
  }
  return created;
}

/** Whether an object stays when its component goes: claims of volumes that are retained say so in the words of Helm. */
function isKept({ metadata: { annotations } }: KubernetesObject): boolean {
  return annotations?.['helm.sh/resource-policy'] === 'keep';
}

/** The name of an object is part of its id, which Pulumi shows to everybody; that a secret has a part in a hash at its end changes nothing. */
function named(object: KubernetesObject): KubernetesObject {
  const name: unknown = object.metadata.name;
  return pulumi.Output.isInstance(name) ? { ...object, metadata: { ...object.metadata, name: pulumi.unsecret(name) as unknown as string } } : object;
}

/** How an object is called in messages and asked for, in the way of kubectl: `Deployment/orders`. */
export function labelOf(object: KubernetesObject, namespace: unknown): string {
  return `${object.kind}/${wordOf(object, namespace)}`;
}

/** What tells an object from others of its kind. It depends on the object alone, so that names stay whatever comes and goes. */
function wordOf(object: KubernetesObject, namespace: unknown): string {
  const own: unknown = object.metadata.namespace;
  return typeof own === 'string' && own !== namespace ? `${own}/${stemOf(object)}` : stemOf(object);
}
