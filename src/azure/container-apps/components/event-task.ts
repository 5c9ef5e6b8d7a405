import type { EventTask } from '../../../model/components/event-task';
import { checkEventJob } from '../checks/event-job';
import { checkJob } from '../checks/job';
import type { ContainerAppsComponentRule } from '../rules';
import { jobRuleFor } from '../triggers';
import { EACH_REPLICA, jobResources, runOf } from './job';
import { draftOf } from './workload';

/** A job that the platform starts by events, with the scalers of KEDA. */
export const eventTask: ContainerAppsComponentRule<EventTask<any>> = {
  adapts: `it becomes a job that the platform starts, with its own count of runs for what waits; ${EACH_REPLICA}`,
  check: (component, at) => [...checkJob(component, at), ...checkEventJob(component, at)],
  draft: draftOf,
  finish(draft, at) {
    const { props } = draft.component as EventTask<any>;
    const { triggers, min = 0, max = 100, pollingInterval } = props;
    const rules = triggers.map((trigger) => jobRuleFor(trigger, triggers, draft, at));
    return jobResources(draft, {
      triggerType: 'Event',
      eventTriggerConfig: { ...runOf(props), scale: { minExecutions: min, maxExecutions: max, pollingInterval, rules } },
    }, at);
  },
};
