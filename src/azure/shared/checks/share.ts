import type { Finding } from '../../../plan/diagnostic';
import type { NameRule } from '../../../plan/names';
import type { AzureContext } from '../context';
import { refuse } from '../findings';
import { isLater, isText, own } from '../input';
import { accountNames, checkNameOf, shareNames } from '../names';
import { checkKeyVault } from './bindings';

const NAMES = ['shareName', 'accountName', 'accountKey', 'accountKeyVaultProperties', 'accessMode'];

/** What a platform has of key vaults for keys of storage accounts: it reads them, or why it does not. */
export type KeyVaults = 'read' | { readonly refused: string };

/** A share of Azure Files. Messages never show a value: it may be the key of an account. */
export function checkShare(what: string, share: unknown, vaults: KeyVaults, at: AzureContext): Finding[] {
  if (typeof share !== 'object' || share === null) return [refuse('AZURE.BINDING', `${what} must be a share: { ${NAMES.slice(0, 3).join(', ')} }`)];
  const accessMode = own(share, 'accessMode');
  return [
    ...Object.keys(share).filter((name) => !NAMES.includes(name)).map((name) => refuse('AZURE.BINDING', `${what} has no property '${name}': it has ${NAMES.join(', ')}`, 'take it away')),
    ...NAMES.slice(0, 2).filter((name) => !isText(own(share, name))).map((name) => refuse('AZURE.BINDING', `${what} is bound without ${name}`, 'give a text or a value that comes later')),
    ...checkShareNames(what, share),
    ...checkKey(what, own(share, 'accountKey'), own(share, 'accountKeyVaultProperties'), vaults, at),
    ...(accessMode === undefined || accessMode === 'ReadOnly' || accessMode === 'ReadWrite' ? [] : [refuse('AZURE.BINDING', `accessMode of ${what} must be 'ReadOnly' or 'ReadWrite'`, "leave it out for 'ReadWrite'")]),
  ];
}

/** Names of a share and its account. Values are not shown, as no other is. */
function checkShareNames(what: string, share: object): Finding[] {
  return [...checkText('shareName', what, share, shareNames), ...checkText('accountName', what, share, accountNames)];
}

function checkText(property: string, what: string, share: object, rule: NameRule): Finding[] {
  const name = own(share, property);
  return typeof name === 'string' && name !== '' ? checkNameOf('AZURE.NAME', `${property} of ${what}`, name, rule) : [];
}

/** Facts 2.7: the key, or where a key vault keeps it. */
function checkKey(what: string, key: unknown, vault: unknown, vaults: KeyVaults, at: AzureContext): Finding[] {
  if (vault === undefined) return isText(key) ? [] : [refuse('AZURE.BINDING', `${what} is bound without accountKey`, 'give a text or a value that comes later, or accountKeyVaultProperties')];
  if (key !== undefined) return [refuse('AZURE.BINDING', `${what} has accountKey and accountKeyVaultProperties`, 'keep one of them')];
  if (vaults !== 'read') return [refuse('AZURE.KEY_VAULT', `${what} has accountKeyVaultProperties: ${vaults.refused}`, 'give accountKey: read the key in the program')];
  if (typeof vault !== 'object' || vault === null || isLater(vault)) return [refuse('AZURE.KEY_VAULT', `accountKeyVaultProperties of ${what} must be { keyVaultUrl, identity }`, 'give the address, and the user-assigned identity that may read it')];
  const [keyVaultUrl, identity] = [own(vault, 'keyVaultUrl'), own(vault, 'identity')];
  const others = Object.keys(vault).filter((name) => !['keyVaultUrl', 'identity'].includes(name));
  return [
    ...others.map((name) => refuse('AZURE.KEY_VAULT', `accountKeyVaultProperties of ${what} has no property '${name}': it has keyVaultUrl, identity`, 'take it away')),
    ...(isText(identity) ? [] : [refuse('AZURE.KEY_VAULT', `accountKeyVaultProperties of ${what} names no identity`, 'give the resource id of the user-assigned identity that may read it')]),
    ...checkKeyVault(`accountKey of ${what}`, { keyVaultUrl: keyVaultUrl as string, identity: isText(identity) ? identity as string : undefined }, at),
  ];
}
