import type { Component } from '../../../model/component';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import type { SecretKey } from '../../../model/values/secret';
import { daprAppId } from '../../../plan/check-dapr';
import type { AzureContext } from '../context';
import { daprComponentsFor } from '../dapr/component-file';
import { segmentOf, type Text } from '../expression';
import { later, own } from '../input';
import { isKeyVault, keyVaultOf } from '../key-vault';
import type { KeyVaultSecret } from '../options';
import { secretKeysIn } from '../values';
import { isIdentityOf } from './assigned';

/** A secret of a key vault that a component's identity reads. */
export interface VaultUse {
  /** How findings name it. */
  readonly label: string;
  readonly vault: KeyVaultSecret;
}

/**
 * The secrets that a component itself reads as who it is: those that are bound to a key vault without an identity.
 *
 * @param daprd - whether daprd runs beside it, and reads as it too
 */
export function readAsItself(component: Component<any, any>, at: AzureContext, daprd = true): VaultUse[] {
  return usedBy(component, at, daprd).flatMap((key) => {
    const vault = keyVaultOf(key, at);
    return vault === undefined || vault.identity !== undefined ? [] : [{ label: key.describe(), vault }];
  });
}

/** All secrets that the identity of a component reads, for whomever. */
export function readBy(component: Component<any, any>, at: AzureContext): VaultUse[] {
  return [...readAsItself(component, at), ...readInItsName(component.name, at)];
}

function readInItsName(id: string, at: AzureContext): VaultUse[] {
  return Object.entries(at.options.secrets ?? {}).flatMap(([secret, keys]) => Object.keys(keys ?? {}).flatMap((key): VaultUse[] => {
    const vault = own(keys, key);
    return isKeyVault(vault) && isIdentityOf(vault.identity) && vault.identity.component === id ? [{ label: `secret ${secret}/${key}`, vault }] : [];
  }));
}

/** What stands in a component and what daprd beside it reads. The certificate of a route is no secret of the component, and triggers of functions are not written. */
function usedBy(component: Component<any, any>, at: AzureContext, daprd: boolean): SecretKey[] {
  const traits = at.traits(component).filter(({ kind }) => kind !== 'ingress' && !(kind === 'event-scaler' && component.kind === 'function-app'));
  const parts = !daprd ? [] : at.traitsOf<DaprSidecar>(component, 'dapr-sidecar').flatMap((trait) => daprComponentsFor(daprAppId(component, trait), at));
  return secretKeysIn([component.props, ...traits.map(({ props }) => props), ...parts.filter(({ props }) => props.secretStore === undefined).map(({ props }) => props.metadata)]);
}

/** The resource id of the vault, where it is given. */
export function vaultId({ label, vault: { keyVaultId } }: VaultUse): Text | undefined {
  return keyVaultId === undefined ? undefined : later(`${label} keyVaultId`, keyVaultId);
}

/** The name of the vault, where address or id are known. Names on the platform are the same in any case. */
export function vaultName({ vault: { keyVaultUrl, keyVaultId } }: VaultUse): string | undefined {
  const host = typeof keyVaultUrl === 'string' ? /^https:\/\/([a-z0-9-]+)\./i.exec(keyVaultUrl)?.[1] : undefined;
  const name = host ?? (typeof keyVaultId === 'string' ? segmentOf(keyVaultId, 'vaults') : '');
  return name === '' ? undefined : name.toLowerCase();
}
