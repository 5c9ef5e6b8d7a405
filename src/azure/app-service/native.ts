import { wrong } from '../../model/arguments';
import { Trait } from '../../model/trait';
import type { DeepEditable, NativeEdit } from '../shared/native';
import type { At } from './rules';
import type { SiteArgs } from './types';

/**
 * The way out where no trait says what is meant: a function that edits the arguments of a site, after all other traits.
 * Other targets leave it out, and their plans say so. What a site and its slot share is edited on both.
 *
 * Nothing on the way to Pulumi filters what it writes.
 *
 * @typeParam Args - the arguments as this target writes them; give `web.WebAppArgs` of `@pulumi/azure-native` to have
 * all that the SDK knows
 */
export class Native<Args extends object = DeepEditable<SiteArgs>> extends Trait<never> {
  static override readonly repeats = true;
  readonly kind = 'app-service.native' as const;
  /** The function that was given. */
  readonly edit: NativeEdit<Args, At>;

  constructor(edit: NativeEdit<Args, At>) {
    if (typeof edit !== 'function') wrong('Native', 'a function of arguments', edit);
    super();
    this.edit = edit;
  }

  override get target(): string {
    return 'app-service';
  }
}
