import { createHash } from 'node:crypto';

/** What a target asks of a name. */
export interface NameRule {
  /** How a message describes the rule, such as `2 to 32 lower-case letters, digits and '-', a letter first`. */
  readonly describe: string;
  readonly pattern: RegExp;
  readonly minLength?: number;
  readonly maxLength: number;
}

/** The outcome of {@link fitName}. */
export interface FittedName {
  readonly name: string;
  /** True when the id could not be used as it is. */
  readonly changed: boolean;
}

/** The first characters of a SHA-256 of the texts: the same for the same texts, on every machine. */
export function shortHash(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 8);
}

export function obeys(name: string, rule: NameRule): boolean {
  return name.length >= (rule.minLength ?? 1) && name.length <= rule.maxLength && rule.pattern.test(name);
}

/**
 * A name that obeys the rule.
 *
 * An id that obeys already is used as it is. Any other is put into lower-case letters, digits and hyphens, shortened,
 * and given a hash of the whole id, so that two ids never end up with the same name because of the change. The answer
 * depends on the id alone: neighbours come and go without renaming anything.
 *
 * @returns undefined when nothing readable is left of the id
 */
export function fitName(id: string, rule: NameRule): FittedName | undefined {
  if (obeys(id, rule)) return { name: id, changed: false };
  const words = id.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (words === '') return undefined;
  const letterFirst = /^[a-z]/.test(words) ? words : `n${words}`;
  const ending = `-${shortHash(id)}`;
  const stem = letterFirst.slice(0, rule.maxLength - ending.length).replace(/-+$/, '');
  const name = `${stem}${ending}`;
  return obeys(name, rule) ? { name, changed: true } : undefined;
}

/**
 * A name for a part of a part, such as a key of a secret. The parts stay apart: `['a-b', 'c']` and `['a', 'b-c']` are
 * different names, because `--` joins them and parts that could be mistaken for joined ones get a hash.
 */
export function joinName(parts: readonly string[], rule: NameRule): FittedName | undefined {
  const joined = parts.join('--');
  const clear = parts.every((part) => !part.includes('--') && !/^-|-$/.test(part));
  return clear ? fitName(joined, rule) : fitName(`${joined} ${shortHash(...parts)}`, rule);
}
