import type { Component } from '../../model/component';
import type { SecretKey } from '../../model/values/secret';
import type { AzureContext } from './context';
import type { Text } from './expression';
import { assignedFor, componentNamed, isIdentityOf } from './identities/assigned';
import { isLater, later, own } from './input';
import type { AccountKeyVaultProperties, AzureFileShare, KeyVaultSecret } from './options';

/** Where a key vault keeps a secret value, when it is bound to one. */
export function keyVaultOf({ source, key }: SecretKey, at: AzureContext): KeyVaultSecret | undefined {
  const binding = own(own(at.options.secrets, source.name), key);
  return isKeyVault(binding) ? binding : undefined;
}

/** Where a key vault keeps the key of a share; what is no such place was refused and counts as none. */
export function keyVaultOfShare({ accountKeyVaultProperties: vault }: AzureFileShare): AccountKeyVaultProperties | undefined {
  return typeof vault === 'object' && (vault as unknown) !== null ? vault : undefined;
}

export function isKeyVault(binding: unknown): binding is KeyVaultSecret {
  return typeof binding === 'object' && binding !== null && !isLater(binding) && 'keyVaultUrl' in binding;
}

/**
 * The identity that reads a secret from a key vault; what cannot be one was refused.
 *
 * @param label - how the plan names the secret
 * @param component - who uses it; undefined for what is no component
 */
export function readerOf({ identity }: KeyVaultSecret, label: string, component: Component<any, any> | undefined, at: AzureContext): Text {
  if (identity !== undefined && !isIdentityOf(identity)) return later(`${label} identity`, identity);
  const reader = identity === undefined ? component : componentNamed(identity.component, at);
  return (reader && assignedFor(reader, at)?.id) ?? '';
}
