import { wrong } from '../../model/arguments';
import { Trait } from '../../model/trait';
import type { DeepEditable, NativeEdit } from '../shared/native';
import type { At } from './rules';
import type { ContainerGroupArgs } from './types';

/**
 * The way out where no trait says what is meant: a function that edits the arguments of a container group, after all
 * other traits; of each group, where a component has several. Other targets leave it out, and their plans say so.
 *
 * Nothing on the way to Pulumi filters what it writes.
 *
 * @typeParam Args - the arguments as this target writes them; give `containerinstance.ContainerGroupArgs` of
 * `@pulumi/azure-native` to have all that the SDK knows
 */
export class Native<Args extends object = DeepEditable<ContainerGroupArgs>> extends Trait<never> {
  static override readonly repeats = true;
  readonly kind = 'container-instances.native' as const;
  /** The function that was given. */
  readonly edit: NativeEdit<Args, At>;

  constructor(edit: NativeEdit<Args, At>) {
    if (typeof edit !== 'function') wrong('Native', 'a function of arguments', edit);
    super();
    this.edit = edit;
  }

  override get target(): string {
    return 'container-instances';
  }
}
