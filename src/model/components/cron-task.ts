import type { Application } from '../application';
import { checkOneOf, checkOptionalFlag, checkOptionalWhole } from '../arguments';
import type { Host } from '../component';
import { checkSchedule } from '../cron';
import { checkJob, JOB_KEYS, type JobProps } from '../job';
import { checkTimeZone } from '../time-zone';
import { Workload } from './workload';

export interface CronTaskProps extends JobProps {
  /** When it runs: the five fields of cron, such as `0 3 * * *`, or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`. */
  readonly schedule: string;
  /**
   * The IANA name of the time zone of the schedule, such as `Europe/Berlin`.
   * @default - the platform's own, usually UTC
   */
  readonly timeZone?: string;
  /**
   * What happens when the last run has not ended: both run, the new one is left out, or it takes the place of the old one.
   * @default 'Allow'
   */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
  /**
   * Seconds after its time within which a run that was missed may still start.
   * @default - at any time
   */
  readonly startingDeadlineSeconds?: number;
  /** How many runs that succeeded are kept. @default 3 */
  readonly successfulJobsHistoryLimit?: number;
  /** How many runs that failed are kept. @default 1 */
  readonly failedJobsHistoryLimit?: number;
  /** Whether no new run starts; what runs already goes on. @default false */
  readonly suspend?: boolean;
}

const OWN_KEYS = ['schedule', 'timeZone', 'concurrencyPolicy', 'startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit', 'suspend'] as const;

/** Something that is done again and again, by a schedule. */
export class CronTask<Legal extends string = string> extends Workload<Legal, 'cron-task', CronTaskProps> {
  readonly kind = 'cron-task' as const;

  constructor(scope: Application<Legal> & Host<'cron-task'>, id: string, props: CronTaskProps) {
    super(scope, id, props, [...JOB_KEYS, ...OWN_KEYS]);
    checkJob(this.path, props);
    checkSchedule(`${this.path}: schedule`, props.schedule);
    checkTimeZone(`${this.path}: timeZone`, props.timeZone);
    checkOneOf(`${this.path}: concurrencyPolicy`, props.concurrencyPolicy, ['Allow', 'Forbid', 'Replace']);
    for (const name of ['startingDeadlineSeconds', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const) checkOptionalWhole(`${this.path}: ${name}`, props[name], 0, 2 ** 31 - 1);
    checkOptionalFlag(`${this.path}: suspend`, props.suspend);
  }
}
