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
export interface IdentityBlock<Both extends string = never> {
  readonly type: 'SystemAssigned' | 'UserAssigned' | Both;
  readonly userAssignedIdentities?: readonly Text[];
}

/** No block at all where there is no identity: an empty one would be an instruction to take identities away. */
export function identityBlock(identities: Iterable<Text>): IdentityBlock | undefined {
  const list = [...new Map([...identities].map((id) => [sameness(id), id])).values()];
  return list.length === 0 ? undefined : { type: 'UserAssigned', userAssignedIdentities: list };
}

/**
 * What stands on what a component becomes.
 *
 * @param both - how the platform spells that it acts by its own identity and by others
 */
export function ownBlock<Both extends string>(identities: Iterable<Text>, systemIdentity: boolean, both: Both): IdentityBlock<Both> | undefined {
  const block = identityBlock(identities);
  if (!systemIdentity) return block;
  return block === undefined ? { type: 'SystemAssigned' } : { ...block, type: both };
}

/** What is wrong with the resource id of an identity that is known already. */
export function wrongIdentity(id: unknown): string | undefined {
  if (typeof id !== 'string') return undefined;
  if (/^system$/i.test(id)) return 'the system identity does not exist before the resource does, and cannot be used when it is created';
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/[^/]+$/i.test(id)
    ? undefined : `'${id}' is no resource id of a user-assigned identity`;
}

/** Texts that come later are the same as the same Output or the same reference; ids are the same in any case. */
export function sameness(id: Text): unknown {
  if (id instanceof Deferred) return id.value ?? id;
  return typeof id === 'string' ? id.toLowerCase() : JSON.stringify(id);
}
