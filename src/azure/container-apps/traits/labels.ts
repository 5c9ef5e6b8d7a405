import type { Labels } from '../../../model/traits/labels';
import type { ContainerAppsTraitRule } from '../rules';
import { tagName } from '../../shared/tags';

/** Tags are how Azure groups resources and costs. */
export const labels: ContainerAppsTraitRule<Labels> = {
  adapts: 'labels become tags of the container app: they group resources and costs, but nothing selects replicas by them',
  patch({ props }, draft) {
    for (const [name, value] of Object.entries(props)) draft.tags.set(tagName(name), value);
  },
};
