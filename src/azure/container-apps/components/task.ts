import type { Task } from '../../../model/components/task';
import { checkJob } from '../checks/job';
import { adapt, refuse } from '../findings';
import type { ContainerAppsComponentRule } from '../rules';
import { jobResources, runOf } from './job';
import { draftOf } from './workload';

/** A job that somebody starts. */
export const task: ContainerAppsComponentRule<Task<any>> = {
  check(component, at) {
    const name = at.name(component);
    return [
      ...checkJob(component, at),
      adapt('ACA.JOB', `the job is created and does not run by itself: start it when it shall run, as with 'az containerapp job start --name ${name}'`),
      ...(component.props.suspend === true ? [refuse('ACA.JOB', 'suspend: a job of the platform cannot be suspended; it runs only when somebody starts it', 'take suspend away')] : []),
    ];
  },
  draft: draftOf,
  finish: (draft, at) => jobResources(draft, { triggerType: 'Manual', manualTriggerConfig: runOf((draft.component as Task<any>).props) }, at),
};
