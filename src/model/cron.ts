import { wrong } from './arguments';

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Words for the numbers from `min` on. */
  readonly words?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'day of week', min: 0, max: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const MACROS = /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every (?:(?:\d+\.?\d*|\.\d+)(?:ms|h|m|s))+)$/;

/**
 * Checks a schedule: the five fields of cron, or a word such as `@daily`. There are many dialects; this is the narrow
 * one that schedulers agree on: Sunday is 0 and not 7, there are no seconds and no `L`, `W` or `#`.
 */
export function checkSchedule(where: string, value: unknown): void {
  if (typeof value !== 'string') wrong(where, "a schedule such as '0 3 * * *' or '@daily'", value);
  if (/^(?:CRON_)?TZ=/.test(value)) throw new TypeError(`${where} must not name a time zone, got '${value}': use timeZone`);
  if (value.startsWith('@')) {
    if (!MACROS.test(value)) wrong(where, "one of @yearly, @monthly, @weekly, @daily, @hourly, or '@every' and a duration such as 1h30m", value);
    return;
  }
  const texts = value.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) wrong(where, `a schedule of five fields (${FIELDS.map(({ name }) => name).join(', ')})`, value);
  FIELDS.forEach((field, index) => texts[index].split(',').forEach((entry) => checkEntry(`${where}: ${field.name}`, entry, field)));
}

/** One of the entries between commas: `5`, `1-5`, `mon-fri`, `*`, each perhaps with a step behind `/`. */
function checkEntry(where: string, entry: string, field: Field): void {
  const match = /^(?:[*?]|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(entry);
  if (match === null) wrong(where, `numbers, ranges such as ${field.min}-${field.max}, '*' and steps such as '*/2'`, entry);
  const [, from, to, step] = match;
  const numbers = [from, to].filter((text) => text !== undefined).map((text) => checkNumber(where, text, field));
  if (numbers.length === 2 && numbers[0] > numbers[1]) wrong(where, 'a range from the smaller to the larger', entry);
  if (step !== undefined && Number(step) === 0) wrong(where, "a step from 1 behind '/'", entry);
}

function checkNumber(where: string, text: string, { min, max, words = [] }: Field): number {
  const word = words.indexOf(text.toLowerCase());
  const number = word >= 0 ? word + min : /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  return wrong(where, `from ${min} to ${max}${words.length === 0 ? '' : ` or from ${words[0]} to ${words.at(-1)}`}`, text);
}
