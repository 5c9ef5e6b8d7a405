const MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *', '@annually': '0 0 1 1 *', '@monthly': '0 0 1 * *', '@weekly': '0 0 * * 0', '@daily': '0 0 * * *', '@midnight': '0 0 * * *', '@hourly': '0 * * * *',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * A schedule in the part of cron that every implementation reads: five fields of numbers, `*`, ranges, lists and steps.
 *
 * @returns undefined for `@every`, which counts from when it was created
 */
export function cronExpression(schedule: string): string | undefined {
  if (schedule.startsWith('@')) return Object.hasOwn(MACROS, schedule) ? MACROS[schedule] : undefined;
  return schedule.trim().split(/\s+/).map((field) => field.replaceAll('?', '*').replace(/[a-z]+/gi, number)).join(' ');
}

/** No word is in both lists. */
function number(word: string): string {
  const text = word.toLowerCase();
  return String(MONTHS.includes(text) ? MONTHS.indexOf(text) + 1 : DAYS.indexOf(text));
}
