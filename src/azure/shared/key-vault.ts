import type { SecretKey } from '../../model/values/secret';
import type { AzureContext } from './context';
import { isLater, own } from './input';
import type { AzureFileShare, KeyVaultSecret } from './options';

/** Where a key vault keeps a secret value, when it is bound to one. */
export function keyVaultOf({ source, key }: SecretKey, at: AzureContext): KeyVaultSecret | undefined {
  const binding = own(own(at.options.secrets, source.name), key);
  return isKeyVault(binding) ? binding : undefined;
}

/** Where a key vault keeps the key of a share; what is no such place was refused and counts as none. */
export function keyVaultOfShare({ accountKeyVaultProperties: vault }: AzureFileShare): KeyVaultSecret | undefined {
  return typeof vault === 'object' && (vault as unknown) !== null ? vault : undefined;
}

export function isKeyVault(binding: unknown): binding is KeyVaultSecret {
  return typeof binding === 'object' && binding !== null && !isLater(binding) && 'keyVaultUrl' in binding;
}
