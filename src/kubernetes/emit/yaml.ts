import { scalar } from './scalar';

/** One YAML document: block style, two blanks a level, the same meaning for a reader of YAML 1.1 and of YAML 1.2. */
export function document(value: unknown): string {
  const lines: string[] = [];
  if (isMap(value) && !isEmpty(value)) addMap(lines, value, '', '');
  else if (Array.isArray(value) && value.length > 0) addList(lines, value, '');
  else lines.push(inline(value, ''));
  // One text at once: a text made by adding to it is a tree of all its pieces until somebody reads it.
  return `${lines.join('\n')}\n`;
}

/** Several documents of one file. */
export function documents(values: readonly unknown[]): string {
  return values.map(document).join('---\n');
}

/** @param lead - what stands before the first key: blanks, or blanks and a hyphen */
function addMap(lines: string[], value: Readonly<Record<string, unknown>>, pad: string, lead: string): void {
  let before = lead;
  for (const key of Object.keys(value)) {
    add(lines, before + mapKey(key, pad), value[key], pad);
    before = pad;
  }
}

/** YAML looks for the end of a key within 1024 characters, unless the key is announced. */
function mapKey(key: string, pad: string): string {
  const text = scalar(key);
  return text.length > 1000 ? `? ${text}\n${pad}:` : `${text}:`;
}

function addList(lines: string[], items: readonly unknown[], pad: string): void {
  for (const item of items) {
    // A map begins on the line of the hyphen.
    if (isMap(item) && !isEmpty(item)) addMap(lines, item, `${pad}  `, `${pad}- `);
    else add(lines, `${pad}-`, item, pad);
  }
}

/** Adds a value behind its key or hyphen: on the same line, or below. */
function add(lines: string[], head: string, value: unknown, pad: string): void {
  const inner = `${pad}  `;
  if (typeof value !== 'object' || value === null || isEmpty(value)) {
    lines.push(`${head} ${inline(value, inner)}`);
    return;
  }
  lines.push(head);
  if (Array.isArray(value)) addList(lines, value, inner);
  else addMap(lines, value as Readonly<Record<string, unknown>>, inner, inner);
}

function inline(value: unknown, pad: string): string {
  if (Array.isArray(value)) return '[]';
  return isMap(value) ? '{}' : scalar(value, pad);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false;
  return true;
}
