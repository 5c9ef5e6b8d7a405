import type { Config } from '../../model/values/config';
import type { Secret } from '../../model/values/secret';
import { didYouMean } from '../../plan/suggest';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { ownValue } from '../bound';
import { refuse } from '../findings';
import { dataKey } from '../names';

/** Whether keys of a binding are those that the declaration has. */
export function checkDeclared(what: string, source: Secret | Config, key: string): Finding[] {
  const keys: readonly string[] = source.keys;
  if (keys.includes(key)) return [];
  return [refuse('K8S.BINDING', `${what} declares no key '${key}': its keys are ${keys.join(', ')}`, didYouMean(key, keys) ?? 'take the key away')];
}

/** Keys that a binding gives nothing for. */
export function checkMissing(what: string, source: Secret | Config, given: Readonly<Record<string, unknown>>, section: string): Finding[] {
  return source.keys.filter((key: string) => ownValue(given, key) === undefined).map((key: string) =>
    refuse('K8S.BINDING', `${what} gets no value for key '${key}'`, `add it to ${section}: the declared keys are ${source.keys.join(', ')}`));
}

export function checkDataKey(what: string, key: string): Finding[] {
  return obeys(key, dataKey) ? [] : [refuse('K8S.BINDING', `'${key}' of ${what} cannot be a key: ${dataKey.describe}`, 'declare another key')];
}

/** The properties of an object that are none of those allowed. */
export function checkProperties(what: string, given: object, allowed: readonly string[]): Finding[] {
  return Object.keys(given).filter((name) => !allowed.includes(name)).map((name) =>
    refuse('K8S.BINDING', `${what} has no property '${name}': allowed are ${allowed.join(', ')}`, didYouMean(name, allowed) ?? 'take it away'));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
