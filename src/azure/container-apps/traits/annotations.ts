import type { Annotations } from '../../../model/traits/annotations';
import type { ContainerAppsTraitRule } from '../rules';
import { tagName } from '../../shared/tags';

/** The platform has one sort of note. */
export const annotations: ContainerAppsTraitRule<Annotations> = {
  adapts: 'annotations become tags of the container app: people and tools can read them, but nothing on the platform acts on them',
  patch({ props }, draft) {
    for (const [name, value] of Object.entries(props)) draft.tags.set(tagName(name), value);
  },
};
