/**
 * A copy with the keys of all maps in order and without what is undefined: the canonical form of an object, the same
 * bytes whoever writes it. Tokens are kept as they are.
 */
export function tidy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => tidy(item)) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const source = value as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  for (const key of sortedKeys(source)) {
    const item = source[key];
    if (item !== undefined) copy[key] = typeof item === 'object' ? tidy(item) : item;
  }
  return copy as T;
}

/** By insertion: most maps have a handful of keys, and for those the sort of the language costs more than the copy. */
function sortedKeys(map: object): string[] {
  const keys = Object.keys(map);
  if (keys.length > 32) return keys.sort();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index];
    let place = index;
    for (; place > 0 && keys[place - 1] > key; place -= 1) keys[place] = keys[place - 1]!;
    keys[place] = key;
  }
  return keys;
}

/** A map, or nothing where there is nothing in it. */
export function filled<T extends object>(map: T): T | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}
