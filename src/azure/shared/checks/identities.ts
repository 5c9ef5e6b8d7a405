import type { Component } from '../../../model/component';
import { obeys } from '../../../plan/names';
import type { Finding } from '../../../plan/diagnostic';
import { didYouMean } from '../../../plan/suggest';
import type { AzureContext } from '../context';
import { refuse, warn } from '../findings';
import { wrongIdentity } from '../identity';
import { assignedFor, declaredFor, existingOf, madeName, nameOf } from '../identities/assigned';
import { grantsOf } from '../identities/grants';
import type { UserAssigned } from '../identities/options';
import { isGuid } from '../identities/role';
import { isLater, isText } from '../input';
import { identityNames } from '../names';
import { pull } from '../pull';
import { checkRoles, twiceAmongAll } from './roles';

const TYPES = ['SystemAssigned', 'UserAssigned'];
const PROPERTIES = { SystemAssigned: ['type', 'roles'], UserAssigned: ['type', 'roles', 'name', 'identity'] } as const;

/**
 * The option `identities`: who components are, and what they are given.
 *
 * @param startsLate - whether programs start after the roles of the identity that is made with what they run in
 */
export function checkIdentities(at: AzureContext, startsLate = false): Finding[] {
  const { identities } = at.options as { identities?: unknown };
  if (typeof identities !== 'object' || identities === null || isLater(identities)) return [];
  const ids = at.application.components.map(({ name }) => name);
  const found = Object.entries(identities).flatMap(([id, entry]: [string, unknown]) => {
    const component = at.components.find(({ name }) => name === id);
    if (component !== undefined) return checkEntry(`identities.${id}`, entry, component, startsLate, at).map((finding) => ({ ...finding, path: component.path }));
    // What the target cannot run was refused as such.
    return ids.includes(id) ? [] : [refuse('AZURE.IDENTITY', `identities names '${id}', which is no component: they are ${ids.join(', ') || 'none'}`, didYouMean(id, ids))];
  });
  return [...found, ...sameNames(at), ...twiceAmongAll(at)];
}

function checkEntry(where: string, entry: unknown, component: Component<any, any>, startsLate: boolean, at: AzureContext): Finding[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [refuse('AZURE.IDENTITY', `${where} must be an object with a type`, "write { type: 'UserAssigned' }")];
  const declared = declaredFor(component, at);
  const { type } = entry as { type?: unknown };
  if (declared === undefined) return [refuse('AZURE.IDENTITY', `${where}.type must be one of ${TYPES.join(', ')}${typeof type === 'string' ? `, got '${type}'` : ''}`, typeof type === 'string' ? didYouMean(type, TYPES) : "write { type: 'UserAssigned' }")];
  const known: readonly string[] = PROPERTIES[declared.type];
  const strangers = Object.keys(entry).filter((name) => !known.includes(name)).map((name) =>
    refuse('AZURE.IDENTITY', `${where} of type ${declared.type} has no property '${name}': it has ${known.join(', ')}`, didYouMean(name, known)));
  return [...strangers, ...(declared.type === 'UserAssigned' ? checkAssigned(where, declared, component, at) : []), ...checkRoles(where, declared.roles, component, startsLate, at)];
}

function checkAssigned(where: string, entry: UserAssigned, component: Component<any, any>, at: AzureContext): Finding[] {
  const { name, identity } = entry;
  if (identity !== undefined) return [...(name === undefined ? [] : [refuse('AZURE.IDENTITY', `${where} has a name for a new identity, and an identity that is there already`, 'keep one of the two')]), ...checkExisting(`${where}.identity`, entry, component, at)];
  if (name === undefined) return madeName(component, at) === undefined ? [refuse('AZURE.NAME', `no name for the identity of '${component.name}' can be made: it needs ${identityNames.describe}`, `set ${where}.name`)] : [];
  if (typeof name === 'string' && obeys(name, identityNames)) return [];
  return [refuse('AZURE.IDENTITY', `${where}.name ${typeof name === 'string' ? `'${name}' ` : ''}cannot be the name of an identity: it must be ${identityNames.describe}`)];
}

function checkExisting(where: string, entry: UserAssigned, component: Component<any, any>, at: AzureContext): Finding[] {
  const existing = existingOf(entry);
  if (existing === undefined) return [refuse('AZURE.IDENTITY', `${where} must be an object with the id of an identity`, 'give id, clientId and principalId, or pass the UserAssignedIdentity itself')];
  const problem = isText(existing.id) ? wrongIdentity(existing.id) : 'it is missing';
  return [
    ...(problem === undefined ? [] : [refuse('AZURE.IDENTITY', `${where}.id: ${problem}`, 'give the resource id of a user-assigned identity')]),
    ...(['clientId', 'principalId'] as const).filter((name) => existing[name] !== undefined && !isLater(existing[name]) && !(typeof existing[name] === 'string' && isGuid(existing[name])))
      .map((name) => refuse('AZURE.IDENTITY', `${where}.${name} is no GUID`, `give the ${name} of the identity, or pass the UserAssignedIdentity itself`)),
    ...(existing.clientId === undefined ? [warn('AZURE.IDENTITY', `${where} has no clientId: '${component.name}' can have several identities, and the libraries of Azure do not know which one is meant`, 'give clientId, which becomes AZURE_CLIENT_ID')] : []),
    ...(existing.principalId === undefined && grantsOf(component, at).length > 0 ? [refuse('AZURE.ROLE', `${where} has no principalId, to which the roles of '${component.name}' are given`, 'give principalId, or pass the UserAssignedIdentity itself')] : []),
  ];
}

/** Two new identities of one name would be one; the deployment itself may make one to pull images by. */
function sameNames(at: AzureContext): Finding[] {
  const seen = new Map<string, string>();
  const puller = pull(at)?.resources.find((one) => one.type === 'managedidentity:UserAssignedIdentity')?.args.resourceName;
  return at.components.flatMap((component) => {
    const declared = declaredFor(component, at);
    if (declared?.type !== 'UserAssigned' || assignedFor(component, at)?.resource === undefined) return [];
    const name = String(nameOf(component, declared, at));
    if (name.toLowerCase() === puller?.toLowerCase()) return [refuse('AZURE.IDENTITY', `the identity of '${component.name}' would be called '${name}', as the one by which images are pulled`, 'give it another name, or give registry.identity')];
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), component.name);
    return other === undefined ? [] : [refuse('AZURE.IDENTITY', `the identities of '${other}' and '${component.name}' would both be called '${name}'`, `give one of them another name, or make one in the program and pass it to both as identity`)];
  });
}
