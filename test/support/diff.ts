/** One place where two structures differ; a value that is absent on one side is undefined there. */
export interface Difference { path: string; expected: unknown; actual: unknown }

type Tree = Record<string, unknown>;

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function step(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  if (!/^[\w$-]+$/.test(key)) return `${path}['${key}']`;
  return path ? `${path}.${key}` : key;
}

/**
 * Compares two JSON-like structures and lists the leaves that differ, sorted by key.
 *
 * The order of keys does not count, the order of list elements does. A key with the value undefined is an absent key.
 */
export function differences(expected: unknown, actual: unknown, path = ''): Difference[] {
  if (Object.is(expected, actual)) return [];
  if (!isTree(expected) || !isTree(actual) || Array.isArray(expected) !== Array.isArray(actual)) return [{ path, expected, actual }];
  const list = Array.isArray(expected);
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  keys.sort(list ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : 1));
  return keys.flatMap((key) => differences(expected[key], actual[key], step(path, key, list)));
}
