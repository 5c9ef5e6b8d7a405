import type { Component } from '../../../model/component';
import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { nearest } from '../../../plan/suggest';
import type { AzureContext } from '../context';
import { adapt, refuse } from '../findings';
import { sameness } from '../identity';
import { assignedFor, declaredFor } from '../identities/assigned';
import { BUILT_IN_ROLES } from '../identities/built-in-roles';
import { grantsOf, isSame, rolesDeclared } from '../identities/grants';
import { roleOf } from '../identities/role';
import { isLater } from '../input';

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const PROPERTIES = ['role', 'scope', 'name'];
/** A subscription, a resource group, or a resource and what is in it: types and names in turn. */
const SCOPE = /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?(\/providers\/[^/]+(\/[^/]+\/[^/]+)+)*$/i;

/** The roles of one component; programs of a platform that starts them late enough need not wait for roles. */
export function checkRoles(where: string, roles: unknown, component: Component<any, any>, startsLate: boolean, at: AzureContext): Finding[] {
  if (roles !== undefined && !Array.isArray(roles)) return [refuse('AZURE.ROLE', `${where}.roles must be a list`, 'write [{ role, scope }]')];
  const entries = ((roles ?? []) as unknown[]).flatMap((role, index) => checkEntry(`${where}.roles[${index}]`, role));
  const grants = grantsOf(component, at);
  const same = grants.filter((one, index) => grants.slice(0, index).some((other) => isSame(one, other)));
  const names = twice(grants.filter((one) => !same.includes(one)).map(({ name }) => name));
  return [
    ...entries,
    ...same.map(({ name }) => refuse('AZURE.ROLE', `${where} is given role '${name}' twice at one scope`, 'take one away')),
    ...names.map((name) => (isOfVaults(name, component, at) ? refuse('AZURE.ROLE', `'${component.name}' reads key vaults whose names come later, and its roles on them would both be called '${name}'`,
      "pass the same value as keyVaultId where it is the same vault; else give one of the roles in the option identities: roles: [{ role: 'Key Vault Secrets User', scope, name: '...' }], with the keyVaultId as scope") : refuse('AZURE.ROLE', `two roles of ${where} are called '${name}'`, "tell them apart by a name: { role, scope, name: '...' }"))),
    ...(!startsLate && grants.length > 0 && declaredFor(component, at)?.type === 'SystemAssigned'
      ? [adapt('AZURE.IDENTITY', `the identity of '${component.name}' is made with it, so its roles come after it: programs must try again until they are there; one of type UserAssigned has its roles before`)] : []),
  ];
}

/** Whether nobody declared a role of this name: it comes of secrets of key vaults alone. */
function isOfVaults(name: string, component: Component<any, any>, at: AzureContext): boolean {
  return !rolesDeclared(component, at).some((given) => (given.name ?? roleOf('', given.role)?.word) === name);
}

function checkEntry(where: string, entry: unknown): Finding[] {
  if (typeof entry !== 'object' || entry === null || isLater(entry)) return [refuse('AZURE.ROLE', `${where} must be an object`, 'write { role, scope }')];
  const { role, scope, name } = entry as Record<string, unknown>;
  return [
    ...Object.keys(entry).filter((key) => !PROPERTIES.includes(key)).map((key) => refuse('AZURE.ROLE', `${where} has no property '${key}': it has ${PROPERTIES.join(', ')}`)),
    ...checkRole(`${where}.role`, role), ...checkScope(`${where}.scope`, scope),
    ...(isLater(role) && name === undefined ? [refuse('AZURE.ROLE', `${where}: the role comes later, and nothing tells it from others`, 'give the entry a name')] : []),
    ...(name === undefined || (typeof name === 'string' && NAME.test(name)) ? [] : [refuse('AZURE.ROLE', `${where}.name must be 1 to 63 lower-case letters, digits and '-', a letter or digit first and last`)]),
  ];
}

function checkRole(where: string, role: unknown): Finding[] {
  if (roleOf(where, role) !== undefined) return [];
  const otherwise = 'give the GUID of the role, or the resource id of its definition';
  if (typeof role !== 'string' || role === '') return [refuse('AZURE.ROLE', `${where} must be the name of a built-in role, a GUID or the resource id of a role definition`, otherwise)];
  if (role.includes('/')) return [refuse('AZURE.ROLE', `${where} '${role}' is no resource id of a role definition`, 'give /subscriptions/.../providers/Microsoft.Authorization/roleDefinitions/<GUID>')];
  if (/^[0-9a-f-]{24,}$/i.test(role)) return [refuse('AZURE.ROLE', `${where} '${role}' is no GUID`, 'it has 8, 4, 4, 4 and 12 digits')];
  const meant = nearest(role, Object.keys(BUILT_IN_ROLES));
  return [refuse('AZURE.ROLE', `${where}: role '${role}' is none of those that are known by name`, meant === undefined ? otherwise : `did you mean '${meant}'? Else ${otherwise}`)];
}

function checkScope(where: string, scope: unknown): Finding[] {
  if (isLater(scope) || (typeof scope === 'string' && SCOPE.test(scope))) return [];
  const got = typeof scope === 'string' && scope !== '' ? ` '${scope}' is no` : ' must be the';
  return [refuse('AZURE.ROLE', `${where}${got} resource id of a resource, a resource group or a subscription`, 'give the id of the resource that is used, such as account.id')];
}

/** Components that share an identity that is there already: the service takes an assignment once. */
export function twiceAmongAll(at: AzureContext): Finding[] {
  const all = at.components.flatMap((component) => {
    const assigned = assignedFor(component, at);
    return assigned === undefined || assigned.resource !== undefined ? [] : grantsOf(component, at).map((grant) => ({ component, id: sameness(assigned.id), grant }));
  });
  return all.flatMap(({ component, id, grant }, index) => {
    const other = all.slice(0, index).find((one) => one.component !== component && one.id === id && isSame(one.grant, grant));
    return other === undefined ? [] : [refuse('AZURE.ROLE', `'${other.component.name}' and '${component.name}' are one identity, and both give it role '${grant.name}' at one scope`, 'let one of them give it')];
  });
}
