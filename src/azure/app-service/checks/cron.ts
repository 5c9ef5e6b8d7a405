import type { EventTrigger } from '../../../model/traits/event-scaler';
import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { literal } from '../literal';
import { recurrenceOf } from '../recurrence';
import { windowsZone } from '../time-zones';

/** Facts 5: a point of time in a week, in a zone that Azure Monitor has a word for. */
export function checkCron(what: string, { timezone, start, end, desiredReplicas }: EventTrigger['metadata']): Finding[] {
  const zone = windowsZone(literal(timezone));
  return [
    ...(zone === undefined ? [refuse('APPSVC.TRIGGER', `${what}: this package does not know what Azure Monitor calls time zone '${literal(timezone)}'`, 'use a zone such as Etc/UTC, Europe/Berlin or America/New_York')] : []),
    ...Object.entries({ start, end }).filter(([, point]) => recurrenceOf(literal(point), 'Etc/UTC') === undefined).map(([name, point]) =>
      refuse('APPSVC.TRIGGER', `${what}: ${name} '${literal(point)}' is no point of time of every week: the platform knows one minute, one hour and days of the week`, "write such as '0 8 * * 1-5'")),
    ...(/^[1-9]\d*$/.test(literal(desiredReplicas)) ? [] : [refuse('APPSVC.TRIGGER', `${what}: desiredReplicas must be a whole number from 1`, 'set it')]),
  ];
}
