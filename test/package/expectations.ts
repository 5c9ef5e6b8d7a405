import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Complaint } from './compile';

/** Text of a message, by line. */
export type ByLine = Readonly<Record<number, string>>;

/** The lines of a program that must be refused: those that end in `// ERROR <part of the message>`. */
export function expected(program: string): ByLine {
  return Object.fromEntries(readFileSync(program, 'utf8').split('\n').flatMap((text, index) => {
    const match = /\/\/ ERROR (.+)$/.exec(text);
    return match ? [[index + 1, match[1]!.trim()]] : [];
  }));
}

/**
 * What was refused, in the words of the expectation where they fit, so that comparing the two shows only lines that
 * differ, with the whole message.
 */
export function refused(program: string, complaints: readonly Complaint[]): ByLine {
  const wanted = expected(program);
  const messages: Record<number, string> = {};
  for (const { line, message } of complaints.filter(({ file }) => file === basename(program))) {
    messages[line] = [messages[line], message].filter(Boolean).join('\n');
  }
  return Object.fromEntries(Object.entries(messages).map(([line, message]) => {
    const fragment = wanted[Number(line)];
    return [line, fragment && message.includes(fragment) ? fragment : message];
  }));
}
