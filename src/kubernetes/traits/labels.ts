import type { Labels } from '../../model/traits/labels';
import { checkLabel } from '../checks/labels';
import type { KubernetesTraitRule } from '../rules';

/** Labels on every object of the component and on its pods. */
export const labels: KubernetesTraitRule<Labels> = {
  check: ({ props }) => Object.entries(props).flatMap(([key, value]) => checkLabel(key, value)),

  patch({ props }, draft) {
    Object.assign(draft.labels, props);
  },
};
