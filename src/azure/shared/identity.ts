import { Deferred, type Text } from './expression';
import { identityNames, ownName } from './names';
import type { AzureResource } from './resource';

export interface IdentityArgs {
  readonly resourceName: string;
  readonly resourceGroupName: Text;
  readonly location: Text;
  readonly tags?: Readonly<Record<string, Text>>;
}

export type Identity = AzureResource<'managedidentity:UserAssignedIdentity', IdentityArgs>;

/** The identity by which the applications of a deployment pull their images. */
export function pullIdentity(application: string, place: Omit<IdentityArgs, 'resourceName'>): Identity {
  return {
    name: 'registry-pull',
    type: 'managedidentity:UserAssignedIdentity',
    args: { resourceName: ownName(application, '-registry-pull', identityNames), ...place },
  };
}

/** What stands on a resource that acts by identities. */
export interface IdentityBlock {
  readonly type: 'UserAssigned';
  readonly userAssignedIdentities: readonly Text[];
}

/** No block at all where there is no identity: an empty one would be an instruction to take identities away. */
export function identityBlock(identities: Iterable<Text>): IdentityBlock | undefined {
  const list = [...new Map([...identities].map((id) => [sameness(id), id])).values()];
  return list.length === 0 ? undefined : { type: 'UserAssigned', userAssignedIdentities: list };
}

/** What is wrong with the resource id of an identity that is known already. */
export function wrongIdentity(id: unknown): string | undefined {
  if (typeof id !== 'string') return undefined;
  if (/^system$/i.test(id)) return 'the system identity does not exist before the resource does, and cannot be used when it is created';
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/i.test(id)
    ? undefined : `'${id}' is no resource id of a user-assigned identity`;
}

/** The same Output given in two places is one identity, and so is the same reference. */
function sameness(id: Text): unknown {
  if (id instanceof Deferred) return id.value ?? id;
  return typeof id === 'string' ? id.toLowerCase() : JSON.stringify(id);
}
