import type { Task } from '../../../model/components/task';
import { checkJob } from '../checks/job';
import { refuse } from '../findings';
import type { ContainerAppsComponentRule } from '../rules';
import { EACH_REPLICA, jobResources, runOf } from './job';
import { draftOf } from './workload';

/** A job that somebody starts. */
export const task: ContainerAppsComponentRule<Task<any>> = {
  adapts: `it becomes a job, which does not run by itself: start it when it shall run, as with 'az containerapp job start'; ${EACH_REPLICA}`,
  check: (component, at) => [
    ...checkJob(component, at),
    ...(component.props.suspend === true ? [refuse('ACA.JOB', 'suspend: a job of the platform cannot be suspended; it runs only when somebody starts it', 'take suspend away')] : []),
  ],
  draft: draftOf,
  finish: (draft, at) => jobResources(draft, { triggerType: 'Manual', manualTriggerConfig: runOf((draft.component as Task<any>).props) }, at),
};
