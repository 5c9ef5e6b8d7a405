import type { Labels } from '../../model/traits/labels';
import { refuse } from '../findings';
import { isLabelValue, isQualifiedName, RESERVED_LABELS } from '../labels';
import type { KubernetesTraitRule } from '../rules';

/** Labels on every object of the component and on its pods. */
export const labels: KubernetesTraitRule<Labels> = {
  check({ props }) {
    return Object.entries(props).flatMap(([key, value]) => {
      if (RESERVED_LABELS.includes(key)) return [refuse('K8S.LABEL', `label '${key}' is kept for the component and its application: selectors stand on it`, 'choose another key')];
      return [
        ...(isQualifiedName(key) ? [] : [refuse('K8S.LABEL', `'${key}' cannot be the key of a label: 1 to 63 letters, digits, '-', '_' and '.', perhaps after a domain and '/'`, 'choose another key, such as team or example.com/team')]),
        ...(isLabelValue(value) ? [] : [refuse('K8S.LABEL', `label '${key}' cannot be '${value}': at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit`, 'shorten it, or use an annotation, which takes any text')]),
      ];
    });
  },

  patch({ props }, draft) {
    Object.assign(draft.labels, props);
  },
};
