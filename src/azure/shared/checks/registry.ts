import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import { refuse, warn } from '../findings';
import { wrongIdentity } from '../identity';
import { obeys } from '../../../plan/names';
import { checkOwnName, identityNames, ownName, registryNames } from '../names';
import { registryOf } from '../options';
import { hasPassword } from '../registry';
import { isText, own } from '../input';

const NAMES = ['server', 'id', 'identity', 'username', 'password'];

/** Facts 2.6: a server with an identity that may pull before the app exists, or with a name and a password. */
export function checkRegistry(at: AzureContext): Finding[] {
  const registry = registryOf(at.options);
  if (registry === undefined) return [];
  const has = (name: string): boolean => own(registry, name) !== undefined;
  const strangers = Object.keys(registry).filter((name) => has(name) && !NAMES.includes(name));
  const findings: Finding[] = [];
  if (!isText(registry.server)) findings.push(refuse('AZURE.REGISTRY', 'registry has no server', "give its host name, such as 'acme.azurecr.io'"));
  else if (strangers.length > 0) findings.push(refuse('AZURE.REGISTRY', `registry has no property '${strangers.join("', '")}': it has ${NAMES.join(', ')}`, 'take it away'));
  if (typeof registry.server === 'string' && registry.server !== '' && !/^[a-z0-9.-]+(:\d+)?$/i.test(registry.server)) findings.push(refuse('AZURE.REGISTRY', `registry.server '${shown(registry.server)}' is no host name`, "leave the scheme and the path away: 'acme.azurecr.io'"));
  if (hasPassword(registry) || has('username')) {
    if (!['username', 'password'].every((name) => isText(own(registry, name)))) findings.push(refuse('AZURE.REGISTRY', 'registry needs username and password together', 'give both, or neither for an Azure container registry'));
    if (has('identity') || has('id')) findings.push(refuse('AZURE.REGISTRY', 'registry has a password, and an id or identity too', 'keep one way to pull'));
    return findings;
  }
  const { id, identity } = registry;
  if (identity !== undefined) {
    const problem = isText(identity) ? wrongIdentity(identity) : 'it must be a text or a value that comes later';
    if (problem !== undefined) findings.push(refuse('AZURE.REGISTRY', `registry.identity: ${problem}`, 'give the resource id of a user-assigned identity, or leave it out'));
    if (id !== undefined) findings.push(warn('AZURE.REGISTRY', 'registry.id is not used: the identity that is given must have the role AcrPull already', 'leave one of the two out'));
    return findings;
  }
  findings.push(...checkOwnName('AZURE.NAME', 'identity that pulls images', at.application.name, '-registry-pull', identityNames));
  if (id !== undefined && !isText(id)) {
    findings.push(refuse('AZURE.REGISTRY', 'registry.id must be a text or a value that comes later', 'give /subscriptions/.../providers/Microsoft.ContainerRegistry/registries/...'));
  } else if (typeof id === 'string' && !/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ContainerRegistry\/registries\/[^/]+$/i.test(id)) {
    findings.push(refuse('AZURE.REGISTRY', `registry.id '${id}' is no resource id of a container registry`, 'give /subscriptions/.../providers/Microsoft.ContainerRegistry/registries/...'));
  } else if (typeof id === 'string' && !obeys(id.split('/').at(-1)!, registryNames)) {
    findings.push(refuse('AZURE.REGISTRY', `registry.id '${id}' ends in no name of a registry: it has ${registryNames.describe}`, 'give the id that the registry itself has'));
  }
  if (id === undefined) {
    findings.push(warn('AZURE.REGISTRY', `nobody lets identity '${ownName(at.application.name, '-registry-pull', identityNames)}' pull images: apps that start before it has the role AcrPull fail`,
      'set registry.id, and the deployment gives the role; or registry.identity to one that has it'));
  }
  return findings;
}

/** An address may have a name and a password in front. */
function shown(address: string): string {
  return address.replace(/[^/]*@/, '...@');
}
