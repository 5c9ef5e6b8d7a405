import { isObject } from '../close/objects';
import type { WorkloadDraft } from '../draft';
import type { Native } from '../native/native';
import { finished, type KubernetesObject } from '../objects';
import type { KubernetesTraitRule } from '../rules';

// Functions run once: while the draft is edited. What they give besides waits here until the component is finished.
const given = new WeakMap<WorkloadDraft, Map<Native, readonly unknown[]>>();

/** Whatever its function does. */
export const native: KubernetesTraitRule<Native> = {
  patch(trait, draft, at) {
    const result: unknown = trait.edit(draft, at);
    const objects: readonly unknown[] = Array.isArray(result) ? result : [result];
    const ofDraft = given.get(draft) ?? new Map<Native, readonly unknown[]>();
    given.set(draft, ofDraft.set(trait, objects.filter((one) => one !== undefined)));
  },

  outputs(trait, draft, at) {
    // What is no object is refused at the end, with whatever else is.
    return (given.get(draft)?.get(trait) ?? []).map((object) => (isObject(object) ? finished(object, draft.component, at) : object as KubernetesObject));
  },
};
