import { wrong } from '../../model/arguments';
import { Trait } from '../../model/trait';
import type { Expression } from '../shared/expression';
import type { At } from './rules';
import type { ContainerAppArgs } from './types';

/** A type whose members can be set, all the way down. Expressions stay what they are. */
export type DeepEditable<T> = T extends Expression ? T
  : T extends readonly (infer Item)[] ? DeepEditable<Item>[]
    : T extends object ? { -readonly [K in keyof T]: DeepEditable<T[K]> } : T;

/**
 * What a {@link Native} does: it edits the arguments of the app. Outputs of Pulumi may stand anywhere in them.
 *
 * Called once for each plan. It must do the same every time.
 */
export type NativeEdit<Args extends object> = (args: Args, at: At) => void;

/**
 * The way out where no trait says what is meant: a function that edits the arguments of a container app, after all
 * other traits. Other targets leave it out, and their plans say so.
 *
 * Nothing on the way to Pulumi filters what it writes.
 *
 * @typeParam Args - the arguments as this target writes them; give `app.ContainerAppArgs` of `@pulumi/azure-native` to
 * have all that the SDK knows
 */
export class Native<Args extends object = DeepEditable<ContainerAppArgs>> extends Trait<never> {
  static override readonly repeats = true;
  readonly kind = 'container-apps.native' as const;
  /** The function that was given. */
  readonly edit: NativeEdit<Args>;

  constructor(edit: NativeEdit<Args>) {
    if (typeof edit !== 'function') wrong('Native', 'a function of arguments', edit);
    super();
    this.edit = edit;
  }

  override get target(): string {
    return 'container-apps';
  }
}
