import type { Annotations } from '../../../model/traits/annotations';
import { tagName } from '../../shared/tags';
import type { AppServiceTraitRule } from '../rules';

/** The platform has one sort of note. */
export const annotations: AppServiceTraitRule<Annotations> = {
  adapts: 'annotations become tags of the site: people and tools can read them, but nothing on the platform acts on them',
  patch({ props }, draft) {
    for (const [name, value] of Object.entries(props)) draft.tags.set(tagName(name), value);
  },
};
