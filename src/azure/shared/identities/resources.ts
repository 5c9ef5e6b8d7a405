import type { Component } from '../../../model/component';
import type { AzureContext } from '../context';
import { Guid, Member, type Text } from '../expression';
import { sameness, type Identity } from '../identity';
import type { RoleAssignment } from '../registry';
import { keyOf, type AzureResource } from '../resource';
import { assignedFor, declaredFor } from './assigned';
import { grantsOf, type Grant } from './grants';

/** The user-assigned identities of components, each with its roles behind it. They need nothing, and go before everything. */
export function identityResources(at: AzureContext): (Identity | RoleAssignment)[] {
  return at.components.flatMap((component): (Identity | RoleAssignment)[] => {
    const { resource } = assignedFor(component, at) ?? {};
    return [...(resource === undefined ? [] : [resource]), ...assignedRoles(component, at)];
  });
}

/** The roles of identities that the platform makes with what components become: of each its own. */
export function systemRoles(component: Component<any, any>, workloads: readonly AzureResource[], at: AzureContext): RoleAssignment[] {
  if (declaredFor(component, at)?.type !== 'SystemAssigned') return [];
  const grants = toGive(component, at);
  return workloads.flatMap((workload) => grants.map((grant) => assignment(workload.name, new Member([keyOf(workload), 'identity', 'principalId']), grant)));
}

/** Keys of the roles of identities: what acts by one must not be there before them. */
export function rolesOf(identities: Iterable<Text>, at: AzureContext): string[] {
  const roles = at.once(rolesByIdentity);
  return [...new Set([...identities].flatMap((id) => roles.get(sameness(id)) ?? []))];
}

function rolesByIdentity(at: AzureContext): ReadonlyMap<unknown, readonly string[]> {
  const all = new Map<unknown, readonly string[]>();
  for (const component of at.components) {
    const assigned = assignedFor(component, at);
    if (assigned === undefined) continue;
    const id = sameness(assigned.id);
    all.set(id, [...all.get(id) ?? [], ...assignedRoles(component, at).map(keyOf)]);
  }
  return all;
}

function assignedRoles(component: Component<any, any>, at: AzureContext): RoleAssignment[] {
  const principalId = assignedFor(component, at)?.principalId;
  return principalId === undefined ? [] : toGive(component, at).map((grant) => assignment(at.name(component), principalId, grant));
}

/** Of two with one name, which were refused, one is enough. */
function toGive(component: Component<any, any>, at: AzureContext): Grant[] {
  return [...new Map(grantsOf(component, at).map((grant) => [grant.name, grant])).values()];
}

/** The name is a GUID of who, where and what: an identity that is made anew never asks for the assignment of the old one. */
function assignment(owner: string, principalId: Text, { name, role, scope }: Grant): RoleAssignment {
  return {
    name: `${owner}.${name}`,
    type: 'authorization:RoleAssignment',
    args: {
      roleAssignmentName: new Guid([principalId, scope, role.guid]),
      principalId, principalType: 'ServicePrincipal', roleDefinitionId: role.definitionFor(scope), scope,
    },
  };
}
