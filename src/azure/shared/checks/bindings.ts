import { isParameter, type Parameter } from '../../../model/values/parameter';
import type { ConfigKey } from '../../../model/values/config';
import type { SecretKey } from '../../../model/values/secret';
import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import { refuse, refuseDocumented, warn } from '../findings';
import { wrongIdentity } from '../identity';
import { isLater, own } from '../input';
import { isKeyVault } from '../key-vault';
import { checkNameOf, vaultNames } from '../names';

/** What was bound to a reference. Messages never show a value: it may be a secret. */
export function checkBinding(reference: SecretKey | ConfigKey | Parameter, binding: unknown, at: AzureContext): Finding[] {
  if (isParameter(reference)) return isPlain(binding) ? [] : [noValue(reference.describe(), 'a text, a number or a value that comes later')];
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
  if (isKeyVault(value)) return checkKeyVault(what, value.keyVaultUrl, value.identity, at);
  if (typeof value !== 'string' && !isLater(value)) return [noValue(what, 'a text, a value that comes later, or { keyVaultUrl, identity }')];
  return value === '' ? [warn('AZURE.BINDING', `${what} is bound to an empty text, which the platform refuses on updates`, 'bind a value')] : [];
}

/** Facts 2.6: both halves are needed; the system identity does not exist when the app is created. */
export function checkKeyVault(what: string, url: unknown, identity: unknown, at: AzureContext): Finding[] {
  const findings: Finding[] = [];
  if (url === undefined || identity === undefined) return [refuse('AZURE.KEY_VAULT', `${what} is bound to a key vault without ${url === undefined ? 'keyVaultUrl' : 'identity'}`, 'give both: the address, and the user-assigned identity that may read it')];
  if (typeof url === 'string' && !/^https:\/\/[a-z0-9-]{3,24}\.vault\.azure\.net\/secrets\/[A-Za-z0-9-]{1,127}(\/[A-Za-z0-9]+)?$/i.test(url)) {
    findings.push(refuseDocumented(at, 'AZURE.KEY_VAULT', `${what}: '${url}' is no address of a key vault's secret`, 'write https://<vault>.vault.azure.net/secrets/<name>, with /<version> behind it or without'));
  }
  const [, vault] = typeof url === 'string' ? /^https:\/\/([^./]+)\./i.exec(url) ?? [] : [];
  if (vault !== undefined && findings.length === 0) findings.push(...checkNameOf('AZURE.KEY_VAULT', `${what}: key vault '${vault}'`, vault, vaultNames));
  const problem = wrongIdentity(identity);
  if (problem !== undefined) findings.push(refuse('AZURE.KEY_VAULT', `${what}: ${problem}`, 'give the resource id of a user-assigned identity'));
  return findings;
}
