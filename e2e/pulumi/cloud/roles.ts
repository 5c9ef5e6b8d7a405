import type { Cloud } from './cloud';
import { Refusal } from './refusal';

/** Whether somebody was given a role, by the GUID of the role. */
export function hasRole(principal: unknown, role: string, scope: string | undefined, cloud: Cloud): boolean {
  return cloud.ofType('authorization:RoleAssignment').some(({ inputs }) =>
    inputs.principalId === principal && inputs.scope === scope && String(inputs.roleDefinitionId).endsWith(role));
}

/** The service takes who, what and where once, whatever the assignment is called. */
export function checkAssignment(id: string, { principalId, roleDefinitionId, scope }: any, cloud: Cloud): void {
  const same = cloud.ofType('authorization:RoleAssignment').find(({ inputs, id: other }) =>
    other !== id && inputs.principalId === principalId && inputs.roleDefinitionId === roleDefinitionId && inputs.scope === scope);
  if (same !== undefined) throw new Refusal('RoleAssignmentExists', `the role assignment already exists: '${same.id}'`);
}
