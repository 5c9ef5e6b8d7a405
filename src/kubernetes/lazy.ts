import type { Deferred } from '../model/values/value';

/** Whether cdk8s can produce this value when it writes the manifest. An output of a deployment engine is not of that sort. */
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

/** The value behind a token, and behind the tokens that it turns out to be. */
export function settle(value: unknown): unknown {
  let settled = value;
  while (isLazy(settled)) {
    const { produce, resolve } = settled as { produce?: () => unknown; resolve?: () => unknown };
    settled = typeof produce === 'function' ? produce.call(settled) : resolve!.call(settled);
  }
  return settled;
}

/** A text that is put together when the manifest is written. cdk8s takes any object with `resolve()` for a token. */
class LazyText {
  constructor(private readonly parts: readonly unknown[]) {}

  resolve(): string {
    return this.parts.map((part) => {
      const text = settle(part);
      if (typeof text === 'string' || typeof text === 'number' || typeof text === 'boolean') return String(text);
      throw new TypeError(`a lazy value must produce a text, a number or a flag, got ${text === null ? 'null' : typeof text}`);
    }).join('');
  }

  toJSON(): string {
    return this.resolve();
  }
}

/**
 * Joins texts, some of which may be tokens; then the whole is one.
 *
 * @returns a string by type: until cdk8s resolves it, a token stands where a string will be
 */
export function joinTexts(parts: readonly (string | Deferred)[]): string {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  return new LazyText(parts) as unknown as string;
}
