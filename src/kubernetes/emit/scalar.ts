/**
 * Texts that begin with a letter, `_` or `/` and have nothing in them that YAML gives a meaning, and amounts with a
 * unit. Some readers of YAML 1.1 take `e1`, and so the hash `e1234567`, for a number.
 */
const PLAIN = /^(?![eE][-+]?\d+$)(?:[A-Za-z_/][\w./@+-]*(?::[\w./@+-]+)*|\d+(?:m|s|[KMGT]i|[kMGT]))$/;

/** Words that one version of YAML or another takes for a flag or for nothing, in any mix of cases. */
const WORDS = new Set(['y', 'n', 'yes', 'no', 'on', 'off', 'true', 'false', 'null']);
const LONGEST_WORD = 5;

/** Line breaks of YAML 1.1, and characters that may not stand in a file as they are. JSON leaves them alone. */
const UNPRINTABLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Blanks at the beginning of the text or at the end of a line, and empty lines at either end: YAML may take them for its own. */
const FRAGILE = /^\s|[ \t](?:\n|$)|\n\n$/;

/** A text, a number, a flag or nothing, as it stands behind a key. */
export function scalar(value: unknown, pad = ''): string {
  switch (typeof value) {
    case 'string': return isPlain(value) ? value : quoted(value, pad);
    case 'number': return numeral(value);
    case 'boolean':
    case 'bigint': return String(value);
    default:
      if (value === null || value === undefined) return 'null';
      throw new TypeError(`a ${typeof value} cannot be written into a manifest`);
  }
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !(text.length <= LONGEST_WORD && WORDS.has(text.toLowerCase()));
}

/** Several lines stay readable as such where nothing in them could be lost; anything else is written as JSON does. */
function quoted(text: string, pad: string): string {
  if (pad !== '' && text.includes('\n') && !FRAGILE.test(text) && !UNPRINTABLE.test(text)) return literal(text, pad);
  const json = JSON.stringify(text);
  return UNPRINTABLE.test(json) ? json.replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, escaped) : json;
}

function literal(text: string, pad: string): string {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  return `${ends ? '|' : '|-'}\n${lines.map((line) => (line === '' ? '' : pad + line)).join('\n')}`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '.nan' : value < 0 ? '-.inf' : '.inf';
  const text = JSON.stringify(value);
  // YAML 1.1 takes a number with an exponent and no point for a text.
  return /^-?\d+e/.test(text) ? text.replace('e', '.0e') : text;
}
