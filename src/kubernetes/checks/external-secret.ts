import type { Secret } from '../../model/values/secret';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { dnsSubdomain } from '../names';
import type { ExternalSecret, RemoteKey } from '../secret-bindings';
import { checkDataKey, checkDeclared, checkMissing, checkProperties, isObject } from './declared-keys';

const NAMES = ['secretStoreRef', 'keys', 'refreshInterval'] satisfies (keyof ExternalSecret)[];
const REMOTE_NAMES = ['key', 'property', 'version'] satisfies (keyof RemoteKey)[];
const DURATION = /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/;

/** What the External Secrets Operator, or the schema of its resource, would refuse. */
export function checkExternalSecret(what: string, secret: Secret, binding: unknown): Finding[] {
  const place = `externalSecret of ${what}`;
  if (!isObject(binding)) return [refuse('K8S.BINDING', `${place} must be an object`, `its properties are ${NAMES.join(', ')}`)];
  const { secretStoreRef, keys, refreshInterval } = binding;
  return [
    ...checkProperties(place, binding, NAMES),
    ...checkStore(place, secretStoreRef),
    ...(refreshInterval === undefined || (typeof refreshInterval === 'string' && DURATION.test(refreshInterval)) ? []
      : [refuse('K8S.BINDING', `refreshInterval of ${place} is no duration`, "write a number with a unit, such as '15m' or '1h'")]),
    ...(isObject(keys) ? checkKeys(what, place, secret, keys) : [refuse('K8S.BINDING', `keys of ${place} must be an object`, "write { key of the model: 'name in the store' }")]),
  ];
}

function checkStore(place: string, store: unknown): Finding[] {
  const { name, kind } = isObject(store) ? store : {};
  const fits = isObject(store) && typeof name === 'string' && obeys(name, dnsSubdomain) && (kind === undefined || kind === 'SecretStore' || kind === 'ClusterSecretStore');
  if (!fits) return [refuse('K8S.BINDING', `secretStoreRef of ${place} must be { name } with the name of a store, and kind 'SecretStore' or 'ClusterSecretStore'`, "write { name: 'store', kind: 'ClusterSecretStore' }")];
  return checkProperties(`secretStoreRef of ${place}`, store, ['name', 'kind']);
}

function checkKeys(what: string, place: string, secret: Secret, keys: Record<string, unknown>): Finding[] {
  return [
    ...checkMissing(what, secret, keys, `keys of ${place}`),
    ...Object.entries(keys).flatMap(([key, remote]) => [...checkDeclared(what, secret, key), ...checkDataKey(what, key), ...checkRemote(`key '${key}' of ${place}`, remote)]),
  ];
}

function checkRemote(place: string, remote: unknown): Finding[] {
  const given = typeof remote === 'string' ? { key: remote } : remote;
  if (!isObject(given)) return [refuse('K8S.BINDING', `${place} must be the name in the store, or { key, property, version }`, "write 'name in the store'")];
  const texts = REMOTE_NAMES.filter((name) => (given[name] !== undefined || name === 'key') && (typeof given[name] !== 'string' || given[name] === ''));
  return [...checkProperties(place, given, REMOTE_NAMES), ...texts.map((name) => refuse('K8S.BINDING', `${name} of ${place} must be a text that is not empty`, 'give it as a text'))];
}
