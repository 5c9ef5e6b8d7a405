import type { Finding } from '../../../plan/diagnostic';
import { didYouMean } from '../../../plan/suggest';
import type { AzureContext } from '../context';
import { Deferred } from '../expression';
import { refuse } from '../findings';
import { isLater } from '../input';
import { checkNameOf, resourceGroupNames } from '../names';
import { accepted } from '../options';
import { checkTag, collisions } from './tags';

/**
 * Misspelt options, which JavaScript would lose, and values that mean nothing.
 *
 * @param names - every option of the target
 * @param codes - every code of the target
 * @param objects - the target's own options that must be objects
 * @param lazy - those of them that may come later as a whole
 */
export function checkAzureOptions({ options }: AzureContext, names: readonly string[], codes: object, objects: readonly string[] = [], lazy: readonly string[] = []): Finding[] {
  const findings = Object.keys(options).filter((name) => !names.includes(name)).map((name) => refuse('AZURE.OPTIONS', `there is no option '${name}': options are ${names.join(', ')}`, didYouMean(name, names)));
  for (const place of ['resourceGroupName', 'location'] as const) findings.push(...checkPlace(place, options[place]));
  for (const name of ['registry', 'identities', 'tags', 'secrets', 'config', 'parameters', 'volumes', ...objects]) {
    // Its value may be a secret that stands in the wrong place: it is not shown.
    const value = (options as unknown as Record<string, unknown>)[name];
    if (value !== undefined && !isObject(value, lazy.includes(name))) findings.push(refuse('AZURE.OPTIONS', `${name} must be an object, got ${kindOf(value)}`));
  }
  if (options.accept !== undefined && !Array.isArray(options.accept)) findings.push(refuse('AZURE.OPTIONS', `accept must be a list of codes, got ${kindOf(options.accept)}`, `write accept: ['${Object.keys(codes).at(-1)}']`));
  for (const code of accepted(options)) {
    if (!Object.hasOwn(codes, code)) findings.push(refuse('AZURE.OPTIONS', `accept names '${code}', which is no code of this target`, `codes are ${Object.keys(codes).join(', ')}`));
  }
  const tags = Object.entries(isObject(options.tags) ? options.tags : {}) as [string, unknown][];
  return [...findings, ...tags.flatMap(([name, value]) => [...checkTag(name, value), ...checkTagValue(name, value)]), ...collisions(tags)];
}

/** A deployment that gives no place at all is told here too, with everything else; a mere question may leave it open. */
function checkPlace(name: string, value: unknown): Finding[] {
  if (value === undefined || value === '') return [refuse('AZURE.OPTIONS', `${name} is missing`, 'say where the resources go')];
  if (name === 'resourceGroupName' && typeof value === 'string') return checkNameOf('AZURE.NAME', `resourceGroupName '${value}'`, value, resourceGroupNames);
  if (typeof value === 'string' || isLater(value) || value instanceof Deferred) return [];
  return [refuse('AZURE.OPTIONS', `${name} must be a text or a value that comes later, got ${kindOf(value)}`)];
}

function checkTagValue(name: string, value: unknown): Finding[] {
  return typeof value === 'string' || isLater(value) ? [] : [refuse('AZURE.TAGS', `the value of tag '${name}' must be a text or a value that comes later, got ${kindOf(value)}`)];
}

function isObject(value: unknown, lazy = false): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && (lazy || !isLater(value));
}

/** The kind of a value that may be a secret in the wrong place. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (isLater(value)) return 'a value that comes later';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
