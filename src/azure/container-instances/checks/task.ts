import type { Task, TaskProps } from '../../../model/components/task';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, warn } from '../findings';

/** How many groups a run has: nothing starts one when another has ended, so that all of them start at once. */
export function groupsFor({ completions = 1, parallelism = 1 }: TaskProps): number {
  return Math.max(completions, parallelism);
}

/** Facts 3: what the platform has of what a run can be. */
export function checkTask({ props }: Task<any>): Finding[] {
  const { activeDeadlineSeconds, backoffLimit, completions = 1, parallelism = 1, restartPolicy = 'Never', suspend, ttlSecondsAfterFinished } = props;
  const groups = groupsFor(props);
  return [
    ...(suspend === true ? [refuse('ACI.TASK', 'suspend: a group runs when it is created', 'take the component away until it shall run')] : []),
    ...(completions > parallelism ? [refuse('ACI.TASK', `completions ${completions} with parallelism ${parallelism}: nothing starts a group when another has ended, so that all run at once`, 'raise parallelism to completions, if they may')] : []),
    ...(groups > 1 ? [adapt('ACI.TASK', `it becomes ${groups} groups, which all run once; nobody looks whether all of them succeed`)] : []),
    ...(restartPolicy === 'Never' ? [adapt('ACI.TASK', "restartPolicy 'Never': what failed is not tried again, although the platform may start a container again that ended with an error")] : []),
    ...(restartPolicy === 'OnFailure' ? [adapt('ACI.TASK', "restartPolicy 'OnFailure': what failed is tried again without an end, until it succeeds or somebody stops the group")] : []),
    ...(backoffLimit === undefined ? [] : [warn('ACI.TASK', `backoffLimit ${backoffLimit} cannot be kept: the platform counts no tries`, 'let the program count them')]),
    ...(activeDeadlineSeconds === undefined ? [] : [warn('ACI.TASK', `activeDeadlineSeconds ${activeDeadlineSeconds} cannot be kept: the platform ends no run, however long it takes`, 'let the program end itself')]),
    ...(ttlSecondsAfterFinished === undefined ? [] : [adapt('ACI.TASK', 'ttlSecondsAfterFinished has no counterpart: a group that has ended is kept, and costs nothing, until it is taken out of the deployment')]),
  ];
}
