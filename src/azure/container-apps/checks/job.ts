import type { Workload } from '../../../model/components/workload';
import type { JobProps } from '../../../model/job';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, warn } from '../findings';
import type { At } from '../rules';
import { checkWorkload } from './workload';

/** Facts 2.9 and dapr-keda 4.3: what a job has of what a run can be. */
export function checkJob(component: Workload<any, any, JobProps>, at: At): Finding[] {
  const { activeDeadlineSeconds, completions = 1, parallelism = 1, restartPolicy, ttlSecondsAfterFinished } = component.props;
  return [
    ...checkWorkload(component, at),
    ...(activeDeadlineSeconds === undefined ? [refuse('ACA.JOB', 'the platform ends every run after a time that must be said, and activeDeadlineSeconds is not given', 'set activeDeadlineSeconds to what a run may take at most')] : []),
    ...(completions > parallelism ? [warn('ACA.JOB', `completions ${completions} is above parallelism ${parallelism}: the platform's pages ask for as many replicas at a time as must succeed, and it may refuse the job`, 'raise parallelism to completions')] : []),
    ...(restartPolicy === 'OnFailure' ? [adapt('ACA.JOB', "restartPolicy 'OnFailure': the platform has no such choice and decides itself how it tries again")] : []),
    ...(ttlSecondsAfterFinished === undefined ? [] : [adapt('ACA.JOB', 'ttlSecondsAfterFinished: the platform decides itself how long it keeps a run that has ended')]),
  ];
}

/** How many runs are remembered is up to the platform. */
export function checkHistory(props: { readonly successfulJobsHistoryLimit?: number; readonly failedJobsHistoryLimit?: number }): Finding[] {
  return (['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const).filter((name) => props[name] !== undefined)
    .map((name) => adapt('ACA.JOB', `${name}: the platform decides itself how many runs it keeps`));
}
