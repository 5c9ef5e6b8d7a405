// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import type * as pulumi from '@pulumi/pulumi';
import { keyOf, type AzureResource } from '../resource';
import { resolve } from './resolve';

/** A class of the SDK. */
export type ResourceClass = new (name: string, args: any, opts?: pulumi.CustomResourceOptions) => pulumi.CustomResource;
/** A function of the SDK that takes and gives outputs. */
export type ProviderFunction = (args: any, opts?: pulumi.InvokeOptions) => pulumi.Output<any>;

export interface Creation {
  /** The component that all resources belong to. */
  readonly parent: pulumi.Resource;
  /** The name of the component; the names of resources begin with it. */
  readonly name: string;
  /** The options that secret values are looked up in. */
  readonly options: object;
  /** Classes by the type of a resource. */
  readonly classes: Readonly<Record<string, ResourceClass>>;
  /** Functions by name. */
  readonly functions: Readonly<Record<string, ProviderFunction>>;
  /** By the type of a resource, inputs whose change the platform cannot make in place. @default - none */
  readonly replaceOnChanges?: Readonly<Record<string, readonly string[]>>;
}

/** Creates the resources of a plan, in its order. Providers and the like reach them through the parent. */
export function create(resources: readonly AzureResource[], { parent, name, options, classes, functions, replaceOnChanges = {} }: Creation): ReadonlyMap<string, pulumi.CustomResource> {
  const created = new Map<string, pulumi.CustomResource>();
  const find = (key: string): pulumi.CustomResource => {
    const resource = created.get(key);
    if (resource === undefined) throw new Error(`resource ${key} is referred to before it is created`);
    return resource;
  };
  const scope = {
    options,
    output: (key: string, output: string) => (find(key) as unknown as Record<string, pulumi.Output<unknown>>)[output],
    call: (called: string, args: object) => functions[called](args, { parent }) as pulumi.Output<Record<string, unknown>>,
  };
  for (const resource of resources) {
    const Class = classes[resource.type];
    if (Class === undefined) throw new Error(`no class of the SDK for ${resource.type}`);
    const dependsOn = resource.dependsOn?.map(find);
    // Names in Azure are fixed: the old one must go before the new one can come.
    const replaced = replaceOnChanges[resource.type] && { replaceOnChanges: [...replaceOnChanges[resource.type]], deleteBeforeReplace: true };
    created.set(keyOf(resource), new Class(`${name}-${resource.name}`, resolve(resource.args, scope), { parent, ...(dependsOn && { dependsOn }), ...replaced }));
  }
  return created;
}
