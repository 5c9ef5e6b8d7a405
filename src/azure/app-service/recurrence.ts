import type { RecurrenceArgs } from './types';
import { windowsZone } from './time-zones';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * A point of time of each week, out of a cron expression with single values for minute and hour and every day of the
 * month: facts 5, a recurrence has one hour and one minute.
 *
 * @returns undefined for any other expression
 */
export function recurrenceOf(expression: string, timezone: string): RecurrenceArgs | undefined {
  const fields = expression.trim().split(/\s+/);
  const [minute, hour, dayOfMonth, month, weekday] = fields;
  const timeZone = windowsZone(timezone);
  if (fields.length !== 5 || timeZone === undefined || !whole(minute, 59) || !whole(hour, 23) || ![dayOfMonth, month].every((field) => field === '*' || field === '?')) return undefined;
  const days = daysOf(weekday);
  return days === undefined ? undefined : { frequency: 'Week', schedule: { timeZone, days, hours: [Number(hour)], minutes: [Number(minute)] } };
}

function whole(field: string, most: number): boolean {
  return /^\d{1,2}$/.test(field) && Number(field) <= most;
}

function daysOf(field: string): string[] | undefined {
  if (field === '*' || field === '?') return DAYS;
  const numbers = field.split(',').flatMap((part): (number | undefined)[] => {
    const [first, last = first, ...rest] = part.split('-').map(dayNumber);
    if (first === undefined || last === undefined || rest.length > 0 || last < first) return [undefined];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  if (numbers.includes(undefined)) return undefined;
  return DAYS.filter((_, index) => numbers.includes(index) || (index === 0 && numbers.includes(7)));
}

/** Sunday is 0 and 7. */
function dayNumber(word: string): number | undefined {
  if (/^[0-7]$/.test(word)) return Number(word);
  const index = DAYS.findIndex((day) => day.slice(0, 3).toLowerCase() === word.toLowerCase());
  return index < 0 ? undefined : index;
}
