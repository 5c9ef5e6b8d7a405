/** All texts in a value, or those that stand under one of the keys. */
export function stringsUnder(value: unknown, keys?: readonly string[], key?: string): string[] {
  if (typeof value === 'string') return keys === undefined || (key !== undefined && keys.includes(key)) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => stringsUnder(item, keys, key));
  return Object.entries(value).flatMap(([name, item]) => stringsUnder(item, keys, name));
}
