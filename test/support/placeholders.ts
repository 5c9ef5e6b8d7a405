/** What an unknown value is on the wire of the Pulumi SDK. */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

type Tagged = Record<string, unknown>;

function soleKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0]?.startsWith('$') ? keys[0] : undefined;
}

/** A value that could be anything once it is known, a whole object too: nothing can be said about it. */
export function isUnknown(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  // An Output answers to every property name, so its own mark has to be asked first.
  if (typeof value === 'object' && value !== null && (value as Tagged).__pulumiOutput === true) return true;
  return soleKey(value) === '$unknown';
}

/** A value that stands for a single text or number: `{ $ref: ... }`, `{ $secret: ... }` and the like. */
export function isPlaceholder(value: unknown): boolean {
  return isUnknown(value) || soleKey(value) !== undefined;
}

/** Whether a placeholder can become one text or number: a secret that is seen to hold an object cannot. */
export function isSingleValue(value: unknown): boolean {
  return isUnknown(value) || (soleKey(value) !== undefined && opened(value) === value);
}

/** Takes a secret object or list out of its wrapper, so that it can be looked into; anything else comes back as it is. */
export function opened(value: unknown): unknown {
  if (isUnknown(value) || soleKey(value) !== '$secret') return value;
  const inner = (value as Tagged).$secret;
  return typeof inner === 'object' && inner !== null ? opened(inner) : value;
}
