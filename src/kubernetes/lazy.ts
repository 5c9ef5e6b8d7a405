import type { Deferred } from '../model/values/value';
import { shortHash } from '../plan/names';

/** Whether a deployment can produce this value when it writes its objects. A bare output of an engine is not of that sort. */
export function isLazy(value: unknown): value is Deferred {
  if (typeof value !== 'object' || value === null || isEngineOutput(value)) return false;
  const { produce, resolve } = value as { produce?: unknown; resolve?: unknown };
  return typeof produce === 'function' || typeof resolve === 'function';
}

/** Whether a value is known only while a deployment engine runs. */
export function isEngineOutput(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    && ((value as { __pulumiOutput?: unknown }).__pulumiOutput === true || typeof (value as { apply?: unknown }).apply === 'function');
}

/** Whether it is a token of cdk8s: it has a value as soon as a manifest is written, and none while an engine runs. */
export function isToken(value: unknown): boolean {
  return isLazy(value) && !(value instanceof Later);
}

/** An output that was given to a deployment which can wait for it. It is kept out of sight: it may be a secret. */
export class Later {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  get value(): unknown {
    return this.#value;
  }

  /** To everything that judges values it is a lazy one, of which the deployment takes care. */
  resolve(): never {
    throw new Error('a value that comes later cannot be written into a manifest');
  }

  toString(): string {
    throw new Error('a value that comes later has no text yet');
  }
}

/** The value behind a token, and behind the tokens that it turns out to be. */
export function settle(value: unknown): unknown {
  let settled = value;
  while (isLazy(settled)) {
    const { produce, resolve } = settled as { produce?: () => unknown; resolve?: () => unknown };
    settled = typeof produce === 'function' ? produce.call(settled) : resolve!.call(settled);
  }
  return settled;
}

/** @throws TypeError for what cannot be written as a text */
export function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`a lazy value must produce a text, a number or a flag, got ${value === null ? 'null' : typeof value}`);
}

type Parts = readonly (string | Deferred)[];

/** A text that is made when the manifest is written. cdk8s takes any object with `resolve()` for a token. */
export class LazyText {
  constructor(/** What it is made of. */ readonly parts: Parts, /** How, once all of it is known. */ readonly make: (texts: readonly string[]) => string) {}

  resolve(): string {
    return this.make(this.parts.map((part) => textOf(settle(part))));
  }

  toJSON(): string {
    return this.resolve();
  }

  /** Inside another text it would be lost: see {@link joinTexts}. */
  toString(): string {
    throw new Error('a lazy text has no text yet');
  }
}

/**
 * A text made of texts, some of which may come later; then so does the whole.
 *
 * @returns a string by type: until it is resolved, a token stands where a string will be
 */
export function combine(parts: Parts, make: (texts: readonly string[]) => string): string {
  return parts.every((part) => typeof part === 'string') ? make(parts) : new LazyText(parts, make) as unknown as string;
}

/** Joins texts, some of which may come later. */
export function joinTexts(parts: Parts): string {
  return combine(parts, (texts) => texts.join(''));
}

/** A short hash of data. What comes later in it counts as the text that it turns out to be. */
export function digestOf(data: unknown): string {
  const late: Deferred[] = [];
  replaced(data, (value) => late.push(value));
  return combine(late, (texts) => {
    const known = [...texts];
    return shortHash(JSON.stringify(replaced(data, () => known.shift())));
  });
}

/** A copy with something else in the place of each value that comes later, in the order in which they stand. */
function replaced(value: unknown, by: (value: Deferred) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isLazy(value) || isEngineOutput(value)) return by(value as Deferred);
  if (Array.isArray(value)) return value.map((item) => replaced(item, by));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, by)]));
}
