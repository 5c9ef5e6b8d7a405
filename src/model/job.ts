import { checkOneOf, checkOptionalWhole } from './arguments';
import type { ContainerProps } from './container';

/** What describes a run that comes to an end, whatever starts it. */
export interface JobProps extends ContainerProps {
  /**
   * How many containers must succeed before the run is done.
   * @default 1; with `parallelism` above 1, all that run share the work: it is done once one has succeeded and all have ended
   */
  readonly completions?: number;
  /**
   * How many containers may run at a time.
   * @default 1
   */
  readonly parallelism?: number;
  /**
   * How often what failed is tried again before the run counts as failed.
   * @default 6
   */
  readonly backoffLimit?: number;
  /**
   * Seconds that the run may take, all tries together. Then it is ended and counts as failed.
   * @default - no bound, where the platform asks for none
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * What follows a failure: a new replica, or the same one with its container started again. A replica that is kept
   * shows its logs.
   * @default 'Never'
   */
  readonly restartPolicy?: 'Never' | 'OnFailure';
  /**
   * Seconds after its end for which a run is kept; then it is deleted, with its logs.
   * @default - it is kept
   */
  readonly ttlSecondsAfterFinished?: number;
}

export const JOB_KEYS = ['completions', 'parallelism', 'backoffLimit', 'activeDeadlineSeconds', 'restartPolicy', 'ttlSecondsAfterFinished'] as const;

/** Platforms keep these numbers in 32 bits. */
const LARGEST = 2 ** 31 - 1;

export function checkJob(where: string, props: JobProps): void {
  for (const name of ['completions', 'parallelism', 'activeDeadlineSeconds'] as const) checkOptionalWhole(`${where}: ${name}`, props[name], 1, LARGEST);
  for (const name of ['backoffLimit', 'ttlSecondsAfterFinished'] as const) checkOptionalWhole(`${where}: ${name}`, props[name], 0, LARGEST);
  checkOneOf(`${where}: restartPolicy`, props.restartPolicy, ['Never', 'OnFailure']);
}
