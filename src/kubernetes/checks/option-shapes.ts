import { didYouMean } from '../../plan/suggest';
import type { Finding } from '../../plan/diagnostic';
import { obeys, type NameRule } from '../../plan/names';
import { refuse } from '../findings';
import { isQualifiedName } from '../labels';
import { Later } from '../lazy';

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Misspelt properties, which JavaScript would lose. */
export function unknown(what: string, given: object, allowed: readonly string[]): Finding[] {
  return Object.keys(given).filter((name) => !allowed.includes(name)).map((name) =>
    refuse('K8S.OPTION', `there is no ${what} '${name}': allowed are ${allowed.join(', ')}`, didYouMean(name, allowed) ?? 'take it away'));
}

/** Properties that name objects of the cluster. */
export function names<T extends object>(where: string, given: T, properties: readonly (keyof T & string)[], rule: NameRule): Finding[] {
  return properties.filter((property) => given[property] !== undefined && !(typeof given[property] === 'string' && obeys(given[property], rule)))
    .map((property) => refuse('K8S.OPTION', `${where}.${property} '${String(given[property])}' cannot be a name: ${rule.describe}`, 'give the name of the object in the cluster'));
}

export function annotations(where: string, given: unknown): Finding[] {
  if (given === undefined) return [];
  if (!isObject(given)) return [refuse('K8S.ANNOTATION', `${where} must be an object of texts`, "write { 'example.com/key': 'value' }")];
  const wrong = Object.entries(given).filter(([key, value]) => !isQualifiedName(key) || !(typeof value === 'string' || value instanceof Later));
  return wrong.map(([key]) => refuse('K8S.ANNOTATION', `${where}: '${key}' is no annotation: a key, perhaps after a domain and '/', and a text`, 'correct it'));
}
