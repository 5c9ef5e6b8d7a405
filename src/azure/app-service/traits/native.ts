import type { Native } from '../native';
import type { AppServiceTraitRule } from '../rules';

/** Whatever its function does, once the arguments are complete. */
export const native: AppServiceTraitRule<Native<any>> = {
  patch(trait, draft) {
    draft.natives.push(trait);
  },
};
