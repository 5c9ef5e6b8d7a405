import type { Component } from '../../../model/component';
import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import { refuse, warn } from '../findings';
import { assignedFor, componentNamed, declaredFor } from '../identities/assigned';
import { BUILT_IN_ROLES } from '../identities/built-in-roles';
import { rolesDeclared } from '../identities/grants';
import { roleOf } from '../identities/role';
import { readAsItself, readBy } from '../identities/vaults';

const READERS: readonly unknown[] = [BUILT_IN_ROLES['Key Vault Secrets User'], BUILT_IN_ROLES['Key Vault Secrets Officer']];

/**
 * Who reads the secrets of key vaults, and who lets them, where the deployment makes the identity.
 *
 * @param daprd - whether Dapr runs beside components and reads as they do; else what it reads is found with its own components
 */
export function checkReaders(at: AzureContext, daprd = true): Finding[] {
  return at.components.flatMap((component) => [...checkOwn(component, daprd, at), ...checkAllowed(component, at)].map((finding) => ({ ...finding, path: component.path })));
}

/** Facts 2.6: the system identity does not exist when the app is created. */
function checkOwn(component: Component<any, any>, daprd: boolean, at: AzureContext): Finding[] {
  const reads = readAsItself(component, at, daprd);
  if (reads.length === 0 || assignedFor(component, at) !== undefined) return [];
  const why = declaredFor(component, at)?.type === 'SystemAssigned' ? 'has the system identity alone, which does not exist before it does' : 'has no user-assigned identity of its own';
  return [...new Set(reads.map(({ label }) => label))].map((label) => refuse('AZURE.KEY_VAULT', `${label} is bound to a key vault without identity, and '${component.name}' ${why}`,
    `give the binding the identity that may read it, or let the deployment make one: identities: { '${component.name}': { type: 'UserAssigned' } }`));
}

function checkAllowed(component: Component<any, any>, at: AzureContext): Finding[] {
  const assigned = assignedFor(component, at);
  if (assigned === undefined) return [];
  const reads = readBy(component, at);
  const allowed = rolesDeclared(component, at).some(({ role }) => READERS.includes(roleOf('', role)?.guid));
  if (assigned.resource === undefined || allowed) return [];
  return [...new Set(reads.filter(({ vault }) => vault.keyVaultId === undefined).map(({ label }) => label))].map((label) =>
    warn('AZURE.KEY_VAULT', `nobody lets identity '${assigned.resource!.args.resourceName}' read ${label}: what starts before it has the role Key Vault Secrets User fails`,
      'set keyVaultId in the binding, and the deployment gives the role; or give it in the option identities'));
}

/** Whom a binding names as the reader. */
export function wrongReader(id: string, at: AzureContext): string | undefined {
  const component = componentNamed(id, at);
  if (component === undefined) return `identity names '${id}', which is no component`;
  return assignedFor(component, at) === undefined ? `'${id}' has no user-assigned identity in the option identities` : undefined;
}
