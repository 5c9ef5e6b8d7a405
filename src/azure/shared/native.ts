import type { Expression } from './expression';

/** A type whose members can be set, all the way down. Expressions stay what they are. */
export type DeepEditable<T> = T extends Expression ? T
  : T extends readonly (infer Item)[] ? DeepEditable<Item>[]
    : T extends object ? { -readonly [K in keyof T]: DeepEditable<T[K]> } : T;

/**
 * What a Native trait does: it edits the arguments of a resource. Outputs of Pulumi may stand anywhere in them.
 *
 * Called once for each plan. It must do the same every time.
 */
export type NativeEdit<Args extends object, At> = (args: Args, at: At) => void;
