import { Call, concat, Reference, segment, type Text } from '../shared/expression';
import { pull } from '../shared/pull';
import type { At } from './rules';
import type { ContainerArgs } from './types';

type Auth = Pick<ContainerArgs, 'authType' | 'userManagedIdentityClientId' | 'userName' | 'passwordSecret'>;

/**
 * How an image is pulled. Each container says so for itself, and what the registry is told must go to no other one: the
 * host in front of an image decides.
 */
export function authOf(image: Text, at: At): Auth {
  const puller = pull(at);
  if (puller === undefined || !isFrom(puller.server, image)) return { authType: 'Anonymous' };
  const { identity, username, password } = puller;
  if (identity === undefined) return { authType: 'UserCredentials', userName: username, passwordSecret: password };
  return { authType: 'UserAssigned', userManagedIdentityClientId: clientIdOf(identity) };
}

/** An image that is known is from a registry that is known or not; one that begins with what comes later is from the registry. */
export function isFrom(server: Text, image: Text): boolean {
  const begin = concat([image, '']);
  if (typeof begin === 'string') return typeof server === 'string' && begin.toLowerCase().startsWith(`${server.toLowerCase()}/`);
  const first = '$concat' in begin ? (begin.$concat as readonly Text[])[0] : begin;
  return typeof first !== 'string' || (typeof server === 'string' && first.toLowerCase().startsWith(`${server.toLowerCase()}/`));
}

/** Facts: containers of sites name an identity by its client id, everything else by its resource id. */
function clientIdOf(identity: Text): Text {
  if (identity instanceof Reference) return new Reference([identity.$ref[0], 'clientId']);
  return new Call({
    function: 'managedidentity:getUserAssignedIdentity',
    args: { resourceGroupName: segment(identity, 'resourceGroups'), resourceName: segment(identity, 'userAssignedIdentities') },
    output: 'clientId',
  });
}
