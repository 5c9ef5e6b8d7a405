import { Reference } from './expression';

/** A resource as plain data: the plan of a deployment is a list of these, each after those it refers to. */
export interface AzureResource<Type extends string = string, Args = object> {
  /** Tells it from others of its type in the deployment; the engine's name is made of it. */
  readonly name: string;
  /** Module and class of the SDK, such as `app:ContainerApp`. */
  readonly type: Type;
  /** The arguments in the SDK's words, with expressions where a value comes later. */
  readonly args: Args;
  /** Keys of resources that must exist before, beside those that the arguments refer to. @default - none */
  readonly dependsOn?: readonly string[];
}

/** What references name a resource by: two resources of different types may share a name. */
export function keyOf({ type, name }: Pick<AzureResource, 'type' | 'name'>): string {
  return `${type}/${name}`;
}

/** An output of another resource. */
export function ref(resource: Pick<AzureResource, 'type' | 'name'>, output: string): Reference {
  return new Reference([keyOf(resource), output]);
}
