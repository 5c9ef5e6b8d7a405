// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where there may be no Pulumi
/** @ts-ignore: an optional peer; without it this class cannot be used, but everything else can. */
import * as pulumi from '@pulumi/pulumi';
import type { ExistingIdentity } from '../identities/options';
import { own } from '../input';
import type { AzureResource } from '../resource';

/** Who a component is, for others that let it in. */
export interface IdentityOutputs {
  /** The object id, which roles and access policies are given to. */
  readonly principalId: pulumi.Output<string>;
  /** The client id, by which databases and the like know it; undefined for a system-assigned identity. */
  readonly clientId?: pulumi.Output<string>;
  /** The resource id; undefined for a system-assigned identity. */
  readonly id?: pulumi.Output<string>;
}

/** The outputs of a user-assigned identity that the deployment made. */
export function madeOutputs(resource: pulumi.CustomResource): IdentityOutputs {
  const { principalId, clientId } = resource as pulumi.CustomResource & Record<'principalId' | 'clientId', pulumi.Output<string>>;
  return { id: resource.id, principalId, clientId };
}

/** What the program told of one that was there already; undefined when it did not tell the principal. */
export function existingOutputs({ id, clientId, principalId }: ExistingIdentity): IdentityOutputs | undefined {
  if (principalId === undefined) return undefined;
  const known = (value: ExistingIdentity['id']) => pulumi.output(value as pulumi.Input<string>);
  return { id: known(id), principalId: known(principalId), ...(clientId === undefined ? {} : { clientId: known(clientId) }) };
}

/** Whether the platform makes an identity with a resource. */
export function hasSystemIdentity({ args }: AzureResource): boolean {
  return String(own(own(args, 'identity'), 'type')).startsWith('SystemAssigned');
}

/** With a secret among its inputs, all that a resource gives out counts as secret; who it is, is none. */
export function systemOutputs(resource: pulumi.CustomResource): IdentityOutputs {
  const { identity } = resource as unknown as { identity: pulumi.Output<unknown> };
  return { principalId: pulumi.unsecret(identity).apply((value) => own(value, 'principalId') as string) };
}
