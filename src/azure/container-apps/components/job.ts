import type { Workload } from '../../../model/components/workload';
import type { JobProps } from '../../../model/job';
import { applyNatives } from '../../shared/apply-natives';
import type { AppDraft } from '../draft';
import type { At } from '../rules';
import type { ContainerAppsResource, JobArgs, JobRunArgs, JobTriggerArgs } from '../types';
import { firstFor, secretsAndRegistries, surroundings, tagsWritten, templateOf, withRoles } from './workload';

/** How every job differs from a run of the model. */
export const EACH_REPLICA = 'activeDeadlineSeconds and backoffLimit count for each replica, not for the run as a whole';

/** What the platform calls the two numbers of a run. Both always: its pages differ about what it takes without them. */
export function runOf({ completions = 1, parallelism = 1 }: JobProps): JobRunArgs {
  return { parallelism, replicaCompletionCount: completions };
}

/** The job of a draft, whatever starts it. */
export function jobResources(draft: AppDraft, trigger: JobTriggerArgs, at: At): ContainerAppsResource[] {
  const { props } = draft.component as Workload<any, any, JobProps>;
  const after = firstFor(draft, at);
  const args: JobArgs = {
    jobName: draft.name,
    ...surroundings(draft, at),
    configuration: {
      ...trigger,
      // Without a deadline the plan has an error, and nothing is made of this.
      replicaTimeout: props.activeDeadlineSeconds!,
      replicaRetryLimit: props.backoffLimit ?? 6,
      ...secretsAndRegistries(draft, at),
    },
    template: templateOf(draft),
    tags: tagsWritten(draft),
  };
  return withRoles({ name: draft.name, type: 'app:Job', args: applyNatives(draft, args, at), dependsOn: after.length === 0 ? undefined : after }, draft, at);
}
