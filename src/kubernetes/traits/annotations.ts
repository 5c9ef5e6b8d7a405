import type { Annotations } from '../../model/traits/annotations';
import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import { refuse } from '../findings';
import { isQualifiedName } from '../labels';
import { daprAnnotations } from '../pod/dapr';
import type { KubernetesTraitRule } from '../rules';

/** Annotations on every object of the component and on its pods. */
export const annotations: KubernetesTraitRule<Annotations> = {
  check({ props }, component, at) {
    const byDapr = new Set(at.traitsOf<DaprSidecar>(component, 'dapr-sidecar').flatMap((trait) => Object.keys(daprAnnotations(trait, component))));
    return Object.keys(props).flatMap((key) => {
      if (!isQualifiedName(key)) return [refuse('K8S.ANNOTATION', `'${key}' cannot be the key of an annotation: 1 to 63 letters, digits, '-', '_' and '.', perhaps after a domain and '/'`, 'choose another key, such as example.com/owner')];
      if (byDapr.has(key)) return [refuse('K8S.ANNOTATION', `annotation '${key}' is written by the trait 'dapr-sidecar' too`, 'say it in one of the two places')];
      if (key.startsWith('checksum/')) return [refuse('K8S.ANNOTATION', `annotation '${key}': the prefix 'checksum/' is kept for hashes of configuration`, 'choose another key')];
      return [];
    });
  },

  patch({ props }, draft) {
    Object.assign(draft.annotations, props);
  },
};
