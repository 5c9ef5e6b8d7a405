import type { Cloud } from './cloud';
import { Refusal } from './refusal';
import { hasRole } from './roles';

/** The built-in role that may read secrets. */
const SECRETS_USER = '4633458b-17de-408a-b874-0445c86b69e6';

interface VaultSecret { readonly name: string; readonly keyVaultUrl?: string; readonly identity?: string }

/** An app reads its secrets when it is created: who reads must be an identity of it and have the role by then. */
export function checkVaults(inputs: any, cloud: Cloud): void {
  for (const { name, keyVaultUrl, identity } of (inputs.configuration?.secrets ?? []) as VaultSecret[]) {
    if (keyVaultUrl === undefined) continue;
    if (!(inputs.identity?.userAssignedIdentities ?? []).includes(identity)) throw new Refusal('ContainerAppSecretInvalid', `there is no identity '${identity}' on it`);
    const vault = cloud.ofType('keyvault:Vault').find(({ state }) => keyVaultUrl.startsWith(`https://${String(state.name)}.vault.azure.net/`));
    if (!hasRole(cloud.find(identity!)?.state.principalId, SECRETS_USER, vault?.id, cloud)) throw new Refusal('ContainerAppSecretInvalid', `unable to get value of '${name}' using identity '${identity}'`);
  }
}
