import type { Autoscaler } from '../../../model/traits/autoscaler';
import { checkReplicas } from '../checks/replicas';
import type { ContainerAppsTraitRule } from '../rules';

/** A rule for each target, in the words of KEDA. */
export const autoscaler: ContainerAppsTraitRule<Autoscaler> = {
  check: ({ props: { max } }, _component, at) => checkReplicas(at, 'max', max),
  patch({ props: { min = 1, max, ...targets } }, draft) {
    const rules = (['cpu', 'memory'] as const).filter((type) => targets[type] !== undefined)
      .map((type) => ({ name: type, custom: { type, metadata: { type: 'Utilization', value: String(targets[type]) } } }));
    draft.scale = { minReplicas: min, maxReplicas: max, rules };
  },
};
