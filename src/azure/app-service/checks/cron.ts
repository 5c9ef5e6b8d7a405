import type { EventTrigger } from '../../../model/traits/event-scaler';
import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { literal } from '../literal';
import { recurrenceOf } from '../recurrence';
import { windowsZone } from '../time-zones';

/** Facts 5: a point of time in a week, in a zone that Azure Monitor has a word for. */
export function checkCron(what: string, metadata: EventTrigger['metadata']): Finding[] {
  const { timezone, start, end, desiredReplicas } = metadata;
  const unknown = Object.entries({ timezone, start, end, desiredReplicas }).filter(([, value]) => typeof value === 'object').map(([name]) => name);
  if (unknown.length > 0) return [refuse('APPSVC.TRIGGER', `${what}: ${unknown.join(', ')} must be known here: profiles of the week are made of the texts themselves`, 'write them in the model')];
  return [
    ...(windowsZone(literal(timezone)) === undefined ? [refuse('APPSVC.TRIGGER', `${what}: this package does not know what Azure Monitor calls time zone '${literal(timezone)}'`, 'use a zone such as Etc/UTC, Europe/Berlin or America/New_York')] : []),
    ...Object.entries({ start, end }).filter(([, point]) => recurrenceOf(literal(point), 'Etc/UTC') === undefined).map(([name, point]) =>
      refuse('APPSVC.TRIGGER', `${what}: ${name} '${literal(point)}' is no point of time of every week: the platform knows one minute, one hour and days of the week`, "write such as '0 8 * * 1-5'")),
    ...(meet(literal(start), literal(end)) ? [refuse('APPSVC.TRIGGER', `${what}: start '${literal(start)}' and end '${literal(end)}' are the same time of a day`, 'let them differ')] : []),
    ...(/^[1-9]\d*$/.test(literal(desiredReplicas)) ? [] : [refuse('APPSVC.TRIGGER', `${what}: desiredReplicas must be a whole number from 1`, 'set it')]),
  ];
}

/** Whether two profiles would begin at one time. */
function meet(start: string, end: string): boolean {
  const [one, other] = [start, end].map((point) => recurrenceOf(point, 'Etc/UTC')?.schedule);
  if (one === undefined || other === undefined) return false;
  return one.hours[0] === other.hours[0] && one.minutes[0] === other.minutes[0] && one.days.some((day) => other.days.includes(day));
}
