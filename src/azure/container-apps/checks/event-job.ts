import type { EventTask } from '../../../model/components/event-task';
import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import type { At } from '../rules';
import { isUsage, triggerName } from '../triggers';
import { checkHistory } from './job';
import { checkTriggers } from './triggers';

/** Facts 2.9 and dapr-keda 4.3: rules of a job look at sources of work, and how they count is up to the platform. */
export function checkEventJob(component: EventTask<any>, at: At): Finding[] {
  const { triggers, scalingStrategy, rollout } = component.props;
  const { strategy = 'default', multipleScalersCalculation = 'max' } = scalingStrategy ?? {};
  const counted = triggers.filter((trigger) => isUsage(trigger) || ['http', 'tcp'].includes(trigger.type));
  return [
    ...checkTriggers(triggers.filter((trigger) => !counted.includes(trigger)), component, at),
    ...counted.map((trigger) => refuse('ACA.TRIGGER', `trigger '${triggerName(trigger, triggers)}' of type '${trigger.type}' measures what runs, and no job is started by it`, 'use the source of the work, such as its queue')),
    ...(strategy === 'default' ? [] : [refuse('ACA.JOB', `scalingStrategy.strategy '${strategy}': the platform decides itself how many runs there are for what waits`, 'take it away')]),
    ...(multipleScalersCalculation === 'max' ? [] : [refuse('ACA.JOB', `scalingStrategy.multipleScalersCalculation '${multipleScalersCalculation}': the platform takes the largest answer`, 'take it away')]),
    ...(rollout === undefined ? [] : [refuse('ACA.JOB', `rollout '${rollout}': the platform cannot be told what becomes of runs of the old version`, 'take it away')]),
    ...checkHistory(component.props),
  ];
}
