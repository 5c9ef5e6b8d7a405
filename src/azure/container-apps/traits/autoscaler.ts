import type { Autoscaler } from '../../../model/traits/autoscaler';
import { checkReplicas } from '../checks/replicas';
import { noCounterpart } from '../checks/scaling';
import { warn } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

const RESOURCES = ['cpu', 'memory'] as const;

/** A rule for each target, in the words of KEDA. */
export const autoscaler: ContainerAppsTraitRule<Autoscaler> = {
  check({ props }, _component, at) {
    const amounts = RESOURCES.filter((type) => typeof props[type] === 'object');
    return [
      ...checkReplicas(at, 'max', props.max),
      ...noCounterpart(props, ['behavior']),
      // Facts dapr-keda 4.4: users have reported it, and the platform's pages do not mention it.
      ...amounts.map((type) => warn('ACA.SCALE', `${type} as an averageValue has been seen not to work on the platform`, 'aim at percent of what is requested')),
    ];
  },
  patch({ props: { min = 1, max, ...targets } }, draft) {
    const rules = RESOURCES.flatMap((type) => {
      const aim = targets[type];
      if (aim === undefined) return [];
      const metadata = typeof aim === 'number' ? { type: 'Utilization', value: String(aim) } : { type: 'AverageValue', value: String(aim.averageValue) };
      return [{ name: type, custom: { type, metadata } }];
    });
    draft.scale = { minReplicas: min, maxReplicas: max, rules };
  },
};
