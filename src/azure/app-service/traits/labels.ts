import type { Labels } from '../../../model/traits/labels';
import { tagName } from '../../shared/tags';
import type { AppServiceTraitRule } from '../rules';

/** Tags are how Azure groups resources and costs. */
export const labels: AppServiceTraitRule<Labels> = {
  adapts: 'labels become tags of the site: they group resources and costs, but nothing selects instances by them',
  patch({ props }, draft) {
    for (const [name, value] of Object.entries(props)) draft.tags.set(tagName(name), value);
  },
};
