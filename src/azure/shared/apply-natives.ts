import { AsIs, Expression } from './expression';
import { isLater } from './input';
import type { NativeEdit } from './native';

/** What the Native traits of a component edit. */
interface Edited<At> {
  readonly name: string;
  readonly natives: readonly { readonly edit: NativeEdit<any, At> }[];
}

/** The arguments as the Native traits of a component leave them. */
export function applyNatives<Args extends object, At>({ natives, name }: Edited<At>, args: Args, at: At): Args {
  if (natives.length === 0) return args;
  const own = editable(args);
  for (const { edit } of natives) edit(own, at);
  return kept(own, name);
}

/** A copy that can be edited: parts of the arguments belong to the model, which is frozen. */
function editable<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Expression) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => editable(item)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, editable(item as unknown)])) as T;
}

/** Outputs of an engine have no place in a plan: it names them by where they stand. */
function kept<T>(value: T, where: string): T {
  if (typeof value !== 'object' || value === null || value instanceof Expression) return value;
  if (isLater(value)) return new AsIs(where, value) as T;
  if (Array.isArray(value)) return value.map((item: unknown, index) => kept(item, `${where}[${index}]`)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, kept(item as unknown, `${where}.${key}`)])) as T;
}
