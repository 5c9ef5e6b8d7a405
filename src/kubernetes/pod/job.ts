import type { JobSpec } from 'kubernetes-types/batch/v1';
import type { JobProps } from '../../model/job';
import type { JobDraft } from '../controllers';
import type { WorkloadDraft } from '../draft';
import { podTemplate } from './template';
import type { At } from '../rules';

/** What a Job says beside its pods. */
export function jobDraft({ completions, parallelism, backoffLimit, activeDeadlineSeconds, ttlSecondsAfterFinished }: JobProps): JobDraft {
  return { completions, parallelism, backoffLimit, activeDeadlineSeconds, ttlSecondsAfterFinished };
}

/** The policy of the pods: the one of ordinary pods, which start again whatever happens, is refused in a Job. */
export function restartPolicy({ restartPolicy: policy = 'Never' }: JobProps): 'Never' | 'OnFailure' {
  return policy;
}

/** A whole Job. */
export function jobSpec(job: JobDraft, draft: WorkloadDraft, at: At): JobSpec {
  return { ...job, template: podTemplate(draft, at) };
}
