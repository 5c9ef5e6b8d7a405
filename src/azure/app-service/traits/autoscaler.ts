import type { Autoscaler } from '../../../model/traits/autoscaler';
import { pairOfRules, profile } from '../autoscale';
import { checkInstances } from '../checks/instances';
import { noCounterpart } from '../checks/scaling';
import { refuse } from '../findings';
import { literal } from '../literal';
import { planId, planOf } from '../plans';
import type { AppServiceTraitRule } from '../rules';

const METRICS = { cpu: 'CpuPercentage', memory: 'MemoryPercentage' } as const;
const RESOURCES = ['cpu', 'memory'] as const;

/** Facts dapr-keda 5: rules of the plan. */
export const autoscaler: AppServiceTraitRule<Autoscaler> = {
  adapts: 'the machines of the plan are counted, and use is measured in percent of a machine, not of what the component asks for; one is added or taken away at a time',
  check: ({ props }, component, at) => [
    ...checkInstances('max', props.max, component, at),
    ...noCounterpart(props, ['behavior']),
    ...RESOURCES.filter((type) => typeof props[type] === 'object').map((type) =>
      refuse('APPSVC.SCALE', `${type} as an averageValue has no counterpart: the platform measures percent of a machine`, 'aim at percent')),
    ...RESOURCES.filter((type) => typeof props[type] === 'number' && props[type] > 100).map((type) =>
      refuse('APPSVC.SCALE', `${type} ${literal(props[type])} is above 100 percent of a machine, which is never reached`, 'aim at 100 or less')),
  ],
  patch({ props }, draft, at) {
    const { min = 1, max } = props;
    const plan = planId(planOf(draft.component, at));
    const rules = RESOURCES.flatMap((type) => {
      const aim = props[type];
      if (typeof aim !== 'number') return [];
      return pairOfRules({ metricName: METRICS[type], metricNamespace: 'Microsoft.Web/serverfarms', metricResourceUri: plan }, aim);
    });
    draft.instances = { kind: 'rules', min, max, profiles: [profile('default', min, max, rules)] };
  },
};
