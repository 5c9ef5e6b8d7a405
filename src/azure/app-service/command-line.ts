import { concat, type Text } from '../shared/expression';

/** Words that any reader of a line takes as one, whether it is a shell or not. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./{}-]+$/;

/** Words as one line. Facts dapr-keda 1.3: the platform takes a line; how it reads quotes is not established. */
export function commandLine(words: readonly Text[]): Text | undefined {
  if (words.length === 0) return undefined;
  return concat(words.flatMap((word, index) => [index === 0 ? '' : ' ', quoted(word)]));
}

export function isPlain(word: Text): boolean {
  return typeof word !== 'string' || PLAIN.test(word);
}

function quoted(word: Text): Text {
  return typeof word !== 'string' || isPlain(word) ? word : `"${word.replace(/["\\$`]/g, '\\$&')}"`;
}
