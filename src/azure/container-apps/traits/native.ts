import type { Native } from '../native';
import type { ContainerAppsTraitRule } from '../rules';

/** Whatever its function does, once the arguments are complete. */
export const native: ContainerAppsTraitRule<Native<any>> = {
  patch(trait, draft) {
    draft.natives.push(trait);
  },
};
