import type { CronTask } from '../../../model/components/cron-task';
import { checkJob } from '../checks/job';
import { checkSchedule } from '../checks/schedule';
import { cronExpression } from '../cron';
import type { ContainerAppsComponentRule } from '../rules';
import { EACH_REPLICA, jobResources, runOf } from './job';
import { draftOf } from './workload';

/** A job that the platform starts by a schedule. */
export const cronTask: ContainerAppsComponentRule<CronTask<any>> = {
  adapts: `it becomes a job with a schedule in UTC; ${EACH_REPLICA}`,
  check: (component, at) => [...checkJob(component, at), ...checkSchedule(component.props)],
  draft: draftOf,
  finish(draft, at) {
    const { props } = draft.component as CronTask<any>;
    return jobResources(draft, { triggerType: 'Schedule', scheduleTriggerConfig: { cronExpression: cronExpression(props.schedule)!, ...runOf(props) } }, at);
  },
};
