import type { Scaler } from '../../../model/traits/scaler';
import { warn } from '../findings';
import { checkInstances } from '../checks/instances';
import { isExisting, planOf } from '../plans';
import type { AppServiceTraitRule } from '../rules';

/** As many instances, always; with none the site is stopped. */
export const scaler: AppServiceTraitRule<Scaler> = {
  check({ props: { replicas } }, component, at) {
    const plan = planOf(component, at);
    return [
      ...checkInstances('replicas', replicas, component, at),
      ...(isExisting(plan.given) ? [warn('APPSVC.SCALE', `replicas ${replicas}: on the existing plan it counts only where perSiteScaling is on, and the plan has that many machines`, 'see to it that it does')] : []),
    ];
  },
  patch({ props: { replicas } }, draft) {
    draft.instances = { kind: 'fixed', replicas };
  },
};
