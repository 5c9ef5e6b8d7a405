import type { EventScaler } from '../../../model/traits/event-scaler';
import { checkInstances } from '../checks/instances';
import { noCounterpart } from '../checks/scaling';
import { checkTriggers } from '../checks/triggers';
import { adapt } from '../findings';
import type { AppServiceTraitRule } from '../rules';
import { profilesOf } from '../triggers';

/** Facts dapr-keda 5: rules and schedules of the plan, for triggers that have a metric of Azure. */
export const eventScaler: AppServiceTraitRule<EventScaler> = {
  adapts: 'the platform reads the metrics itself, about once in a minute, and adds or takes away one machine of the plan at a time',
  check: ({ props }, component, at) => [
    ...checkInstances('max', props.max, component, at),
    ...noCounterpart(props, ['behavior', 'fallback', 'idleReplicaCount', 'initialCooldownPeriod']),
    ...((props.min ?? 0) === 0 ? [adapt('APPSVC.SCALE', 'min 0 becomes 1: a plan does not scale to zero')] : []),
    ...(props.cooldownPeriod === undefined ? [] : [adapt('APPSVC.SCALE', 'cooldownPeriod has no effect: a plan does not scale to zero')]),
    ...(props.pollingInterval === undefined ? [] : [adapt('APPSVC.SCALE', 'pollingInterval has no counterpart: the platform looks at metrics as often as it likes')]),
    ...checkTriggers(props.triggers, component, at),
  ],
  patch(trait, draft, at) {
    const min = Math.max(1, trait.props.min ?? 0);
    draft.instances = { kind: 'rules', min, max: trait.props.max, profiles: profilesOf(trait, min, draft.component, at) };
  },
};
