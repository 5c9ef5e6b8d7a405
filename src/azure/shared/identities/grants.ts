import type { Component } from '../../../model/component';
import type { AzureContext } from '../context';
import type { Text } from '../expression';
import { sameness } from '../identity';
import { later } from '../input';
import { BUILT_IN_ROLES } from './built-in-roles';
import { declaredFor } from './assigned';
import type { RoleGrant } from './options';
import { roleOf, type Role } from './role';
import { readBy, vaultId, vaultName } from './vaults';

/** A role that the identity of a component is given. */
export interface Grant {
  /** Tells it from the component's others. */
  readonly name: string;
  readonly role: Role;
  readonly scope: Text;
}

/** All roles of a component: those of the option, and those by which it reads its secrets. What is wrong was refused. */
export function grantsOf(component: Component<any, any>, at: AzureContext): Grant[] {
  const declared = rolesDeclared(component, at).flatMap((given, index): Grant[] => {
    const where = `identities.${component.name}.roles[${index}]`;
    const role = roleOf(`${where}.role`, given.role);
    const name = given.name ?? role?.word;
    return role === undefined || name === undefined ? [] : [{ name, role, scope: later(`${where}.scope`, given.scope) }];
  });
  const reads = vaultGrants(component, at).filter((one) => !declared.some((other) => isSame(one, other)));
  return [...declared, ...reads];
}

/** The entries of the option that are objects. */
export function rolesDeclared(component: Component<any, any>, at: AzureContext): readonly RoleGrant[] {
  const roles: unknown = declaredFor(component, at)?.roles;
  return Array.isArray(roles) ? roles.filter((one): one is RoleGrant => typeof one === 'object' && one !== null) : [];
}

/** One role for each vault, named after it, so that secrets come and go without touching it. */
function vaultGrants(component: Component<any, any>, at: AzureContext): Grant[] {
  if (declaredFor(component, at)?.type !== 'UserAssigned') return [];
  const vaults = readBy(component, at).flatMap((use) => {
    const scope = vaultId(use);
    return scope === undefined ? [] : [{ scope, word: vaultName(use) }];
  });
  // One whose name is known last: it counts.
  const known = [...vaults].sort((a, b) => Number(a.word !== undefined) - Number(b.word !== undefined));
  // Their names are unique in all of Azure: two values of the program may be the id of one vault.
  const each = [...new Map(known.map((one) => [sameness(one.scope), one])).values()];
  return [...new Map(each.map((one) => [one.word ?? one, one])).values()].map(({ scope, word }) => ({
    name: word === undefined ? 'key-vault' : `key-vault-${word}`, role: roleOf('', BUILT_IN_ROLES['Key Vault Secrets User'])!, scope,
  }));
}

/** Whether both give the same role at the same place; what comes later is the same only as the same value. */
export function isSame(one: Grant, other: Grant): boolean {
  return sameness(one.role.guid) === sameness(other.role.guid) && sameness(one.scope) === sameness(other.scope);
}
