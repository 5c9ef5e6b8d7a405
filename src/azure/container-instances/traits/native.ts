import type { Native } from '../native';
import type { ContainerInstancesTraitRule } from '../rules';

/** Whatever its function does, once the arguments are complete. */
export const native: ContainerInstancesTraitRule<Native<any>> = {
  patch(trait, draft) {
    draft.natives.push(trait);
  },
};
