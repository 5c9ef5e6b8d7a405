import { isParameter, type Parameter } from '../../../model/values/parameter';
import type { ConfigKey } from '../../../model/values/config';
import type { SecretKey } from '../../../model/values/secret';
import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import { didYouMean } from '../../../plan/suggest';
import { refuse, refuseDocumented, warn } from '../findings';
import { wrongIdentity } from '../identity';
import { isLater, isText, own } from '../input';
import { isKeyVault } from '../key-vault';
import { assignedFor, componentNamed, declaredFor, isClientIdOf, isIdentityOf } from '../identities/assigned';
import { checkNameOf, vaultNames } from '../names';
import type { KeyVaultSecret } from '../options';
import { wrongReader } from './readers';

/** What was bound to a reference. Messages never show a value: it may be a secret. */
export function checkBinding(reference: SecretKey | ConfigKey | Parameter, binding: unknown, at: AzureContext): Finding[] {
  if (isParameter(reference)) return isClientIdOf(binding) ? checkClientId(reference.describe(), binding.clientIdOf, at) : isPlain(binding) ? [] : [noValue(reference.describe(), 'a text, a number or a value that comes later')];
  const { source, key } = reference;
  if (typeof binding !== 'object' || binding === null || isLater(binding)) {
    return [refuse('AZURE.BINDING', `${source.category} '${source.name}' is bound to one value, and has the keys ${keysOf(source.keys)}`, `bind each key: { '${key}': ... }`)];
  }
  const strangers = Object.keys(binding).filter((name) => !(source.keys).includes(name))
    .map((name) => refuse('AZURE.BINDING', `${source.category} '${source.name}' is bound with key '${name}', which it does not declare: it has ${keysOf(source.keys)}`, 'take it away or declare it'));
  const value = own(binding, key);
  if (value === undefined) return [...strangers, refuse('AZURE.BINDING', `${source.category} '${source.name}' is bound without key '${key}'`, `add { '${key}': ... }`)];
  if (reference.type === 'config') return isPlain(value) ? strangers : [...strangers, noValue(reference.describe(), 'a text, a number or a value that comes later')];
  return [...strangers, ...checkSecret(reference, value, at)];
}

const keysOf = (keys: readonly string[]): string => keys.map((key) => `'${key}'`).join(', ');

function noValue(what: string, allowed: string): Finding {
  return refuse('AZURE.BINDING', `${what} is bound to something that is no value`, `bind ${allowed}`);
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value)) || isLater(value);
}

function checkSecret(reference: SecretKey, value: unknown, at: AzureContext): Finding[] {
  const what = reference.describe();
  if (isKeyVault(value)) return checkKeyVault(what, value, at);
  if (typeof value !== 'string' && !isLater(value)) return [noValue(what, 'a text, a value that comes later, or { keyVaultUrl, identity }')];
  return value === '' ? [warn('AZURE.BINDING', `${what} is bound to an empty text, which the platform refuses on updates`, 'bind a value')] : [];
}

const KEY_VAULT = ['keyVaultUrl', 'identity', 'keyVaultId'];
const VAULT = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+$/i;

/** Azure names the system identity by itself. */
function checkClientId(what: string, id: string, at: AzureContext): Finding[] {
  const component = componentNamed(id, at);
  const problem = component === undefined ? `'${id}', which is no component`
    : declaredFor(component, at)?.type === 'SystemAssigned' ? `'${id}', whose system identity has no client id that is known`
      : assignedFor(component, at)?.clientId === undefined ? `'${id}', which has no user-assigned identity with a client id in the option identities` : undefined;
  return problem === undefined ? [] : [refuse('AZURE.BINDING', `${what} is bound to the client id of ${problem}`, `give it one: identities: { '${id}': { type: 'UserAssigned' } }`)];
}

/** Facts 2.6: who reads must be known; the system identity does not exist when the app is created. */
export function checkKeyVault(what: string, binding: KeyVaultSecret, at: AzureContext): Finding[] {
  const { keyVaultUrl: url, identity, keyVaultId } = binding;
  const findings = Object.keys(binding).filter((name) => !KEY_VAULT.includes(name)).map((name) => refuse('AZURE.KEY_VAULT', `${what} is bound to a key vault with property '${name}', which there is not: it has ${KEY_VAULT.join(', ')}`, didYouMean(name, KEY_VAULT)));
  if (!isText(url)) return [...findings, refuse('AZURE.KEY_VAULT', `${what} is bound to a key vault without keyVaultUrl`, 'give the address of the secret')];
  if (typeof url === 'string' && !/^https:\/\/[a-z0-9-]{3,24}\.vault\.azure\.net\/secrets\/[A-Za-z0-9-]{1,127}(\/[A-Za-z0-9]+)?$/i.test(url)) {
    findings.push(refuseDocumented(at, 'AZURE.KEY_VAULT', `${what}: '${url}' is no address of a key vault's secret`, 'write https://<vault>.vault.azure.net/secrets/<name>, with /<version> behind it or without'));
  }
  const [, vault] = typeof url === 'string' ? /^https:\/\/([^./]+)\./i.exec(url) ?? [] : [];
  if (vault !== undefined && findings.length === 0) findings.push(...checkNameOf('AZURE.KEY_VAULT', `${what}: key vault '${vault}'`, vault, vaultNames));
  if (keyVaultId !== undefined && !isLater(keyVaultId) && !(typeof keyVaultId === 'string' && VAULT.test(keyVaultId))) {
    findings.push(refuse('AZURE.KEY_VAULT', `${what}: keyVaultId is no resource id of a key vault`, 'give /subscriptions/.../providers/Microsoft.KeyVault/vaults/...'));
  }
  return [...findings, ...checkReader(what, identity, keyVaultId !== undefined, at)];
}

/** Without a word about it, the component that uses the secret reads it; whether it can is found with the component. */
function checkReader(what: string, identity: KeyVaultSecret['identity'], gives: boolean, at: AzureContext): Finding[] {
  if (identity === undefined) return [];
  if (isIdentityOf(identity)) {
    const problem = wrongReader(identity.component, at);
    return problem === undefined ? [] : [refuse('AZURE.KEY_VAULT', `${what}: ${problem}`, `name a component that has one: identities: { '${identity.component}': { type: 'UserAssigned' } }`)];
  }
  const problem = typeof identity === 'string' || isLater(identity) ? wrongIdentity(identity) : 'identity is neither a resource id nor { component }';
  return [
    ...(problem === undefined ? [] : [refuse('AZURE.KEY_VAULT', `${what}: ${problem}`, 'give the resource id of a user-assigned identity')]),
    ...(gives ? [warn('AZURE.KEY_VAULT', `${what}: keyVaultId is not used: the identity that is given must have the role Key Vault Secrets User already`, 'leave one of the two out')] : []),
  ];
}
