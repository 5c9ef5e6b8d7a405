import type { HttpScaler } from '../../../model/traits/http-scaler';
import { checkInstances } from '../checks/instances';
import { noCounterpart } from '../checks/scaling';
import { adapt } from '../findings';
import type { AppServiceTraitRule } from '../rules';

/** Facts dapr-keda 5: the platform's automatic scaling, which has no number to aim at. */
export const httpScaler: AppServiceTraitRule<HttpScaler> = {
  adapts: 'the platform scales by HTTP as it sees fit, within the bounds given: how many requests an instance should get cannot be said',
  check: ({ props }, component, at) => [
    ...checkInstances('max', props.max, component, at),
    ...noCounterpart(props, ['port']),
    ...((props.min ?? 0) === 0 ? [adapt('APPSVC.SCALE', 'min 0 becomes 1: a site always has an instance')] : []),
    ...(props.cooldownPeriod === undefined ? [] : [adapt('APPSVC.SCALE', 'cooldownPeriod has no effect: a site never goes to zero')]),
  ],
  patch({ props: { min = 0, max } }, draft) {
    draft.instances = { kind: 'elastic', min: Math.max(1, min), max };
  },
};
