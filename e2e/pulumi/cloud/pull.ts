import type { Cloud } from './cloud';
import { Refusal } from './refusal';
import { hasRole } from './roles';

/** The built-in role that may pull images. */
const ACR_PULL = '7f951dda-4ed3-4680-a7ca-43fe172d538d';

interface Credentials { readonly server: string; readonly identity?: string }

/** An app, a job or a group starts with pulling its image: who is to pull must be an identity of it and have the role by then. */
export function checkPull(inputs: any, cloud: Cloud): void {
  for (const { server, identity } of (inputs.configuration?.registries ?? inputs.imageRegistryCredentials ?? []) as Credentials[]) {
    if (identity === undefined) continue;
    if (!(inputs.identity?.userAssignedIdentities ?? []).includes(identity)) throw new Refusal('InvalidRegistryIdentity', `there is no identity '${identity}' on it`);
    const principal = cloud.find(identity)?.state.principalId;
    const registry = cloud.ofType('containerregistry:Registry').find(({ state }) => state.loginServer === server);
    if (!hasRole(principal, ACR_PULL, registry?.id, cloud)) throw new Refusal('InvalidParameterValueInContainerTemplate', `unable to pull image from ${server} using identity '${identity}'`);
  }
}
