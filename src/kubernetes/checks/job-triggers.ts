import type { EventTask } from '../../model/components/event-task';
import type { EventTrigger } from '../../model/traits/event-scaler';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { measured, triggerNames } from '../pod/triggers';
import type { At } from '../rules';
import { checkTriggerList } from './triggers';

/** KEDA counts what waits in a source and starts Jobs for it: a measure of pods, or another metric than that count, gives none. */
export function checkJobTriggers(triggers: readonly EventTrigger[], component: EventTask<any>, at: At): Finding[] {
  const names = triggerNames(triggers);
  return [
    ...checkTriggerList(triggers.filter((trigger) => measured(trigger) === undefined), component, at),
    ...triggers.flatMap((trigger, index) => {
      if (measured(trigger) !== undefined) return [refuse('K8S.EVENT_TASK', `trigger '${names[index]}' of type '${trigger.type}' measures pods, and KEDA starts no Job by it`, 'use the source of the work, such as its queue')];
      if (trigger.metricType !== 'Value') return [];
      return [refuse('K8S.EVENT_TASK', `trigger '${names[index]}': with metricType 'Value' KEDA would start no Job`, "leave metricType out, or use 'AverageValue'")];
    }),
  ];
}
