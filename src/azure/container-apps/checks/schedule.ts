import type { CronTaskProps } from '../../../model/components/cron-task';
import type { Finding } from '../../../plan/diagnostic';
import { cronExpression } from '../cron';
import { refuse } from '../findings';
import { checkHistory } from './job';

/** Names of the one time zone that the platform has. */
const UTC = ['UTC', 'UCT', 'Zulu', 'Universal', 'Etc/UTC', 'Etc/UCT', 'Etc/Zulu', 'Etc/Universal'];

/** Facts 2.9: five fields, by UTC, and no word about what overlaps or is late. */
export function checkSchedule(props: CronTaskProps): Finding[] {
  const { schedule, timeZone, concurrencyPolicy = 'Allow', startingDeadlineSeconds, suspend } = props;
  return [
    ...(cronExpression(schedule) === undefined ? [refuse('ACA.JOB', `schedule '${schedule}': the platform runs at times, not after them`, "write the five fields of cron, such as '*/30 * * * *'")] : []),
    ...(timeZone === undefined || UTC.includes(timeZone) ? [] : [refuse('ACA.JOB', `timeZone '${timeZone}': schedules of the platform are in UTC, and follow no daylight saving`, 'take timeZone away and write the schedule in UTC')]),
    ...(concurrencyPolicy === 'Allow' ? [] : [refuse('ACA.JOB', `concurrencyPolicy '${concurrencyPolicy}': the platform cannot be told what to do with runs that overlap`, 'let the task itself find out whether another one runs, or keep runs shorter than their interval by activeDeadlineSeconds, and take concurrencyPolicy away')]),
    ...(startingDeadlineSeconds === undefined ? [] : [refuse('ACA.JOB', 'startingDeadlineSeconds: the platform cannot be told when a run is too late to start', 'take it away')]),
    ...(suspend === true ? [refuse('ACA.JOB', 'suspend: a schedule of the platform cannot be suspended', 'take the component away while it shall not run')] : []),
    ...checkHistory(props),
  ];
}
