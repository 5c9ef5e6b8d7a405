import type { EventScaler } from '../../../model/traits/event-scaler';
import { checkReplicas } from '../checks/replicas';
import { noCounterpart } from '../checks/scaling';
import { checkTriggers } from '../checks/triggers';
import { mayHostActors } from '../dapr';
import { adapt, refuse, warn } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';
import { isOwn, isUsage, ruleFor } from '../triggers';

/** One scale rule for each trigger. */
export const eventScaler: ContainerAppsTraitRule<EventScaler> = {
  check({ props }, component, at) {
    const { min = 0, max, triggers, pollingInterval, cooldownPeriod } = props;
    const findings = [
      ...checkReplicas(at, 'max', max), ...checkTriggers(triggers, component, at), ...noCounterpart(props, ['behavior', 'fallback', 'idleReplicaCount', 'initialCooldownPeriod']),
    ];
    // Facts 2.3: without a replica there is no use to measure, and nothing starts one.
    if (min === 0 && triggers.every(isUsage)) findings.push(refuse('ACA.SCALE', 'min 0 with cpu and memory alone: an app that is stopped uses neither, and is never started again', 'set min: 1 or add a trigger for the work itself'));
    if (cooldownPeriod === 0) findings.push(refuse('ACA.SCALE', 'cooldownPeriod 0 is below 1 second, the least', 'set 1 or more'));
    if (triggers.every(isOwn) && (pollingInterval !== undefined || cooldownPeriod !== undefined)) {
      findings.push(adapt('ACA.SCALE', 'pollingInterval and cooldownPeriod have no effect here: the platform watches HTTP and TCP by itself'));
    }
    if (min === 0 && mayHostActors(component, at)) findings.push(warn('ACA.SCALE', 'min 0: reminders and timers of Dapr actors need a replica', 'set min: 1'));
    return findings;
  },
  patch({ props: { min = 0, max, triggers, pollingInterval, cooldownPeriod } }, draft, at) {
    // Rules of functions are the platform's own, and the secrets of triggers are not for it.
    const rules = draft.kind === 'functionapp' ? undefined : triggers.map((trigger) => ruleFor(trigger, triggers, draft, at));
    draft.scale = { minReplicas: min, maxReplicas: max, pollingInterval, cooldownPeriod, rules };
  },
};
