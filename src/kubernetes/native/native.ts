import { wrong } from '../../model/arguments';
import { Trait } from '../../model/trait';
import type { WorkloadDraft } from '../draft';
import type { KubernetesObject } from '../objects';
import type { At } from '../rules';

/** An object with whatever fields its kind has. */
export type AnyObject = KubernetesObject | (KubernetesObject & { readonly [field: string]: unknown });

/**
 * What a {@link Native} does: it edits the draft, and may give objects beside those of the component.
 *
 * Called once for each plan. It must do the same every time: the same model gives the same manifests.
 */
export type NativeEdit = (draft: WorkloadDraft, at: At) => void | AnyObject | readonly AnyObject[];

/**
 * The way out where no trait says what is meant: a function that edits a component in the words of Kubernetes, after
 * all other traits. Other targets leave it out, and their plans say so.
 *
 * Nothing on the way to the manifest filters what it writes. Fields that are newer than the types are written with
 * `Object.assign(draft.pod, { ... })`.
 */
export class Native extends Trait<never> {
  static override readonly repeats = true;
  readonly kind = 'kubernetes.native' as const;
  /** The function that was given. */
  readonly edit: NativeEdit;

  constructor(edit: NativeEdit) {
    if (typeof edit !== 'function') wrong('Native', 'a function of a draft', edit);
    super();
    this.edit = edit;
  }

  override get target(): string {
    return 'kubernetes';
  }
}
