import type { Secret } from '../../model/values/secret';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { isLazy } from '../lazy';
import type { KeyVault, VaultObject } from '../secret-bindings';
import { checkDataKey, checkDeclared, checkProperties, isObject } from './declared-keys';

const NAMES = ['name', 'tenantId', 'identity', 'keys'] satisfies (keyof KeyVault)[];
const OBJECT_NAMES = ['name', 'type', 'version'] satisfies (keyof VaultObject)[];
const VAULT = /^(?!.*--)[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$/;
const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What the driver, its provider or the vault would refuse. */
export function checkKeyVault(what: string, secret: Secret, binding: unknown): Finding[] {
  const place = `keyVault of ${what}`;
  if (!isObject(binding)) return [refuse('K8S.BINDING', `${place} must be an object`, `its properties are ${NAMES.join(', ')}`)];
  const { name, tenantId, identity, keys } = binding;
  return [
    ...checkProperties(place, binding, NAMES),
    ...(fits(name, VAULT) ? [] : [refuse('K8S.BINDING', `name of ${place} must be the name of a vault: 3 to 24 letters, digits and single '-', a letter first`, 'give the name without its domain')]),
    ...(fits(tenantId, GUID) ? [] : [refuse('K8S.BINDING', `tenantId of ${place} must be the id of a tenant, a GUID`, 'give the tenant of the vault')]),
    ...checkIdentity(place, identity),
    ...(keys === undefined || isObject(keys) ? checkKeys(what, place, secret, keys ?? {}) : [refuse('K8S.BINDING', `keys of ${place} must be an object`, "write { key of the model: 'name in the vault' }")]),
  ];
}

function fits(value: unknown, pattern: RegExp): boolean {
  return isLazy(value) || (typeof value === 'string' && pattern.test(value));
}

function checkIdentity(place: string, identity: unknown): Finding[] {
  const [[sort, id] = [], ...others] = isObject(identity) ? Object.entries(identity) : [];
  const known = (sort === 'workload' && fits(id, GUID)) || (sort === 'node' && (id === 'system' || fits(id, GUID)));
  if (known && others.length === 0) return [];
  return [refuse('K8S.BINDING', `identity of ${place} must be { workload } or { node } with a client id, a GUID, or { node: 'system' }`, "write { workload: 'client id of the identity of the service account' }")];
}

function checkKeys(what: string, place: string, secret: Secret, keys: Record<string, unknown>): Finding[] {
  const all = new Map<string, unknown>([...secret.keys.map((key: string) => [key, key] as const), ...Object.entries(keys)]);
  return [...all].flatMap(([key, object]) => [...checkDeclared(what, secret, key), ...checkDataKey(what, key), ...checkVaultObject(`key '${key}' of ${place}`, object)]);
}

function checkVaultObject(place: string, object: unknown): Finding[] {
  const given = typeof object === 'string' ? { name: object } : object;
  if (!isObject(given)) return [refuse('K8S.BINDING', `${place} must be the name of an object of the vault, or { name, type, version }`, "write 'name in the vault'")];
  const { name, type, version } = given;
  return [
    ...checkProperties(place, given, OBJECT_NAMES),
    ...(typeof name === 'string' && /^[A-Za-z0-9-]{1,127}$/.test(name) ? [] : [refuse('K8S.BINDING', `${place} must have a name that a vault allows: 1 to 127 letters, digits and '-'`, "say what it is called in the vault: keys: { key: 'name' }")]),
    ...(type === undefined || ['secret', 'key', 'cert'].includes(type as string) ? [] : [refuse('K8S.BINDING', `type of ${place} must be 'secret', 'key' or 'cert'`, "leave it out for 'secret'")]),
    ...(version === undefined || (typeof version === 'string' && /^[0-9A-Za-z]+$/.test(version)) ? [] : [refuse('K8S.BINDING', `version of ${place} must be letters and digits`, 'leave it out for the latest')]),
  ];
}
