import type { Labels } from '../../../model/traits/labels';
import { tagName } from '../../shared/tags';
import type { ContainerInstancesTraitRule } from '../rules';

/** Tags are how Azure groups resources and costs. */
export const labels: ContainerInstancesTraitRule<Labels> = {
  adapts: 'labels become tags of the container group: they group resources and costs, but nothing selects groups by them',
  patch({ props }, draft) {
    for (const [name, value] of Object.entries(props)) draft.tags.set(tagName(name), value);
  },
};
