import type { Value } from '../../../model/values/value';
import type { Finding } from '../../../plan/diagnostic';
import { isPlain } from '../command-line';
import { adapt, warn } from '../findings';

/** Facts dapr-keda 1.3: the platform takes one line to start a container. How it reads it is not established. */
export function checkCommandLine(what: string, { command, args }: { readonly command?: readonly Value[]; readonly args?: readonly Value[] }): Finding[] {
  const words = [...command ?? [], ...args ?? []];
  if (words.length === 0) return [];
  const odd = words.filter((word): word is string => typeof word === 'string' && !isPlain(word));
  return [
    command?.length ? adapt('APPSVC.CONTAINER', `${what}: command and arguments become one line, the start-up command of the container`)
      : warn('APPSVC.CONTAINER', `${what}: there are arguments without a command, and whether the platform's start-up command stands behind the entry point of the image or in its place is not established`, 'give the command, too'),
    ...(odd.length === 0 ? [] : [warn('APPSVC.CONTAINER', `${what}: ${odd.map((word) => `'${word}'`).join(', ')} is put into quotes, and whether the platform reads them is not established`, 'avoid blanks and special characters, or put the words into the image')]),
  ];
}
