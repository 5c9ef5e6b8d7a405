import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import type { Secret } from '../../model/values/secret';
import { ownValue, secretBinding } from '../bound';
import { joinTexts } from '../lazy';
import type { At } from '../rules';
import type { KeyVault, VaultObject } from '../secret-bindings';
import type { SecretProviderClass } from './resources';

/** The key vault that a secret is bound to. */
export function keyVaultOf(secret: Secret, at: At): KeyVault | undefined {
  const binding = secretBinding(secret, at);
  return binding !== undefined && 'keyVault' in binding ? binding.keyVault : undefined;
}

/** The object of the vault behind a key of the model. */
export function vaultObject({ keys }: KeyVault, key: string): VaultObject {
  const object = ownValue(keys, key) ?? key;
  return typeof object === 'string' ? { name: object } : object;
}

/** A SecretProviderClass; a Secret of its name is there as long as a pod runs that mounts it. */
export function secretProviderClass(metadata: ObjectMeta & { readonly name: string }, type: string, keys: readonly string[], vault: KeyVault): SecretProviderClass {
  return {
    apiVersion: 'secrets-store.csi.x-k8s.io/v1', kind: 'SecretProviderClass', metadata,
    spec: {
      provider: 'azure',
      parameters: { keyvaultName: joinTexts([vault.name]), tenantId: joinTexts([vault.tenantId]), usePodIdentity: 'false', ...reader(vault), objects: objects(keys, vault) },
      // By the alias, which is the key of the model: two keys may come from one object of the vault.
      secretObjects: [{ secretName: metadata.name, type, labels: { ...metadata.labels }, data: keys.map((key) => ({ objectName: key, key })) }],
    },
  };
}

function reader({ identity }: KeyVault): Record<string, string> {
  if ('workload' in identity) return { clientID: joinTexts([identity.workload]) };
  return { useVMManagedIdentity: 'true', userAssignedIdentityID: identity.node === 'system' ? '' : joinTexts([identity.node]) };
}

/** YAML inside a text, as the provider asks for it. Names and keys were checked: none needs quotes. */
function objects(keys: readonly string[], vault: KeyVault): string {
  return ['array:', ...keys.flatMap((key) => {
    const { name, type = 'secret', version } = vaultObject(vault, key);
    const fields = [`objectName: ${name}`, `objectType: ${type}`, `objectAlias: ${JSON.stringify(key)}`, ...(version === undefined ? [] : [`objectVersion: ${JSON.stringify(version)}`])];
    return ['  - |', ...fields.map((field) => `    ${field}`)];
  }), ''].join('\n');
}
