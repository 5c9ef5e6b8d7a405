import { checkText, wrong } from './arguments';

/** Checks the name of a time zone of the IANA database. `Local` would be the zone of whichever machine reads it. */
export function checkTimeZone(where: string, value: unknown): void {
  if (value === undefined) return;
  checkText(where, value);
  if (!isTimeZone(value as string)) wrong(where, "the name of a time zone, such as 'Europe/Berlin' or 'Etc/UTC'", value);
}

/** Short names of the database. JavaScript knows others, such as PST, which nobody else does. */
const SHORT_NAMES: readonly string[] = ['CET', 'EET', 'EST', 'GMT', 'HST', 'MET', 'MST', 'PRC', 'ROC', 'ROK', 'UCT', 'UTC', 'WET'];

function isTimeZone(name: string): boolean {
  // Offsets such as +01:00 are zones to JavaScript and to no scheduler.
  if (!/^[A-Z][-+\w]*(?:\/[-+\w]+)*$/.test(name) || name === 'Local') return false;
  if (name.length === 3 && !SHORT_NAMES.includes(name)) return false;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    // JavaScript takes any case, and the files of the database have one.
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}
