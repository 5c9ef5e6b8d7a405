import type { JobSpec } from 'kubernetes-types/batch/v1';
import { tidy } from '../close/tidy';
import { digestOf, joinTexts } from '../lazy';

/** The fields of a Job that can be changed in place. All others stay what they were when it was made. */
const CHANGEABLE: readonly string[] = [
  'activeDeadlineSeconds', 'backoffLimit', 'parallelism', 'podReplacementPolicy', 'suspend', 'ttlSecondsAfterFinished',
] satisfies readonly (keyof JobSpec)[];

/**
 * The name of a Job: its component's, and a hash of what the API server never lets anyone change.
 *
 * Applying a changed Job under its old name fails. Under a new name it runs, and the old one is left alone. What can be
 * changed in place is not in the hash: a deadline that is moved, a task that is suspended or gets more pods stays the
 * same Job and does not run a second time.
 */
export function jobName(component: string, spec: JobSpec): string {
  const fixed = Object.fromEntries(Object.entries(spec).filter(([field]) => !CHANGEABLE.includes(field)));
  return joinTexts([component, '-', digestOf(tidy(fixed))]);
}
