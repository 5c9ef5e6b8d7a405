import { nearest } from '../../../plan/suggest';
import type { Finding } from '../../../plan/diagnostic';
import { Deferred } from '../../shared/expression';
import { isLater } from '../../shared/input';
import { codes } from '../codes';
import { refuse } from '../findings';
import { accepted, OPTION_NAMES } from '../options';
import type { At } from '../rules';
import { checkTag, collisions } from './tags';

/** Misspelt options, which JavaScript would lose, and values that mean nothing. */
export function checkOptions({ options }: At): Finding[] {
  const findings = Object.keys(options).filter((name) => !(OPTION_NAMES as readonly string[]).includes(name)).map((name) => {
    const meant = nearest(name, OPTION_NAMES);
    return refuse('ACA.OPTIONS', `there is no option '${name}': options are ${OPTION_NAMES.join(', ')}`, meant === undefined ? undefined : `did you mean '${meant}'?`);
  });
  for (const place of ['resourceGroupName', 'location'] as const) findings.push(...checkPlace(place, options[place]));
  for (const name of ['environment', 'registry', 'tags', 'secrets', 'config', 'parameters', 'volumes'] as const) {
    // Its value may be a secret that stands in the wrong place: it is not shown.
    const value: unknown = options[name];
    if (value !== undefined && !isObject(value)) findings.push(refuse('ACA.OPTIONS', `${name} must be an object, got ${kindOf(value)}`));
  }
  if (options.resources !== undefined && !['exact', 'round-up'].includes(options.resources)) {
    findings.push(refuse('ACA.OPTIONS', `resources must be 'exact' or 'round-up', got '${String(options.resources)}'`));
  }
  if (options.accept !== undefined && !Array.isArray(options.accept)) findings.push(refuse('ACA.OPTIONS', `accept must be a list of codes, got ${kindOf(options.accept)}`, "write accept: ['ACA.PORT']"));
  for (const code of accepted(options)) {
    if (!Object.hasOwn(codes, code)) findings.push(refuse('ACA.OPTIONS', `accept names '${code}', which is no code of this target`, `codes are ${Object.keys(codes).join(', ')}`));
  }
  const tags = Object.entries(isObject(options.tags) ? options.tags : {}) as [string, unknown][];
  return [...findings, ...tags.flatMap(([name, value]) => [...checkTag(name, value), ...checkTagValue(name, value)]), ...collisions(tags)];
}

/** A deployment that gives no place at all is told here too, with everything else; a mere question may leave it open. */
function checkPlace(name: string, value: unknown): Finding[] {
  if (value === undefined || value === '') return [refuse('ACA.OPTIONS', `${name} is missing`, 'say where the resources go')];
  if (typeof value === 'string' || isLater(value) || value instanceof Deferred) return [];
  return [refuse('ACA.OPTIONS', `${name} must be a text or a value that comes later, got ${kindOf(value)}`)];
}

function checkTagValue(name: string, value: unknown): Finding[] {
  return typeof value === 'string' || isLater(value) ? [] : [refuse('ACA.TAGS', `the value of tag '${name}' must be a text or a value that comes later, got ${kindOf(value)}`)];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The kind of a value that may be a secret in the wrong place. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
