import { Expression, Member, Reference } from './expression';

/** The keys of the resources that something refers to, each once. */
export function referencesIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Reference) found.add(value.$ref[0]);
  else if (value instanceof Member) found.add(value.$member[0]);
  else if (Array.isArray(value)) value.forEach((item: unknown) => { collect(item, found); });
  else if (value instanceof Expression || isPlain(value)) for (const item of Object.values(value)) collect(item, found);
}

/** Values of a program are no part of a plan. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as unknown;
  return prototype === Object.prototype || prototype === null;
}
