import { Refusal } from './refusal';
import { hasRole } from './roles';
import type { Cloud } from './cloud';

/** The built-in role that may pull images. */
const ACR_PULL = '7f951dda-4ed3-4680-a7ca-43fe172d538d';

/** A container of a site starts at once: its settings must be there, and who pulls its image must be allowed to. */
export function checkSiteContainer(inputs: any, cloud: Cloud): void {
  const ofSite = (type: string) => cloud.ofType(type).find(({ inputs: own }) => own.name === inputs.name && own.resourceGroupName === inputs.resourceGroupName);
  const settings = Object.keys((ofSite('web:WebAppApplicationSettings')?.inputs.properties ?? {}) as object);
  const missing = (inputs.environmentVariables ?? []).find(({ value }: { value: string }) => !settings.includes(value));
  if (missing !== undefined) throw new Refusal('AppSettingNotFound', `there is no app setting '${missing.value}': settings are ${settings.join(', ') || 'none'}`);
  if (inputs.authType !== 'UserAssigned') return;
  const assigned = ((ofSite('web:WebApp')?.inputs.identity as { userAssignedIdentities?: string[] } | undefined)?.userAssignedIdentities ?? []).map((id) => cloud.find(id));
  const identity = assigned.find((one) => one?.state.clientId === inputs.userManagedIdentityClientId);
  if (identity === undefined) throw new Refusal('InvalidRegistryIdentity', `there is no identity with client id '${inputs.userManagedIdentityClientId}' on the site`);
  const server = String(inputs.image).split('/')[0];
  const registry = cloud.ofType('containerregistry:Registry').find(({ state }) => state.loginServer === server);
  if (!hasRole(identity.state.principalId, ACR_PULL, registry?.id, cloud)) throw new Refusal('ImagePullUnauthorized', `unable to pull image from ${server}`);
}
