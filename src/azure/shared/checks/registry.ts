import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import { refuse, warn } from '../findings';
import { wrongIdentity } from '../identity';
import { obeys } from '../../../plan/names';
import { checkOwnName, identityNames, ownName, registryNames } from '../names';
import { registryOf } from '../options';
import { hasPassword } from '../registry';

/** Facts 2.6: a server with an identity that may pull before the app exists, or with a name and a password. */
export function checkRegistry(at: AzureContext): Finding[] {
  const registry = registryOf(at.options);
  if (registry === undefined) return [];
  const findings: Finding[] = [];
  if ((registry.server ?? '') === '') findings.push(refuse('AZURE.REGISTRY', 'registry has no server', "give its host name, such as 'acme.azurecr.io'"));
  if (typeof registry.server === 'string' && registry.server !== '' && !/^[a-z0-9.-]+(:\d+)?$/i.test(registry.server)) findings.push(refuse('AZURE.REGISTRY', `registry.server '${registry.server}' is no host name`, "leave the scheme and the path away: 'acme.azurecr.io'"));
  if (hasPassword(registry) || 'username' in registry) {
    if ((registry.username ?? '') === '' || !hasPassword(registry) || (registry.password ?? '') === '') findings.push(refuse('AZURE.REGISTRY', 'registry needs username and password together', 'give both, or neither for an Azure container registry'));
    if ('identity' in registry || 'id' in registry) findings.push(refuse('AZURE.REGISTRY', 'registry has a password, and an id or identity too', 'keep one way to pull'));
    return findings;
  }
  const { id, identity } = registry;
  if (identity !== undefined) {
    const problem = wrongIdentity(identity);
    if (problem !== undefined) findings.push(refuse('AZURE.REGISTRY', `registry.identity: ${problem}`, 'give the resource id of a user-assigned identity, or leave it out'));
    if (id !== undefined) findings.push(warn('AZURE.REGISTRY', 'registry.id is not used: the identity that is given must have the role AcrPull already', 'leave one of the two out'));
    return findings;
  }
  findings.push(...checkOwnName('AZURE.NAME', 'identity that pulls images', at.application.name, '-registry-pull', identityNames));
  if (typeof id === 'string' && !/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ContainerRegistry\/registries\/[^/]+$/i.test(id)) {
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
