import type { ContainerProps } from '../model/container';
import type { Command } from '../model/traits/command';
import { didYouMean } from './suggest';
import { error, type Finding } from './diagnostic';

/** The command and the arguments of a component's container under a trait that changes them. */
export function commandOf(container: ContainerProps, { props }: Command): Pick<ContainerProps, 'command' | 'args'> {
  const { addArgs = [], delArgs = [] } = props;
  const command = props.command ?? container.command;
  if (props.args !== undefined) return { command, args: props.args };
  const kept = (container.args ?? []).filter((word) => !delArgs.some((gone) => sameWord(word, gone)));
  return { command, args: [...kept, ...addArgs] };
}

export function checkCommand({ args = [] }: ContainerProps, { props: { delArgs = [] } }: Command): Finding[] {
  const words = args.filter((word) => typeof word === 'string' || typeof word === 'number').map(String);
  return delArgs.filter((gone) => !args.some((word) => sameWord(word, gone))).map((gone) =>
    error('OAM.COMMAND', `trait 'command' takes away argument '${gone}', which the component does not have: it has ${words.map((word) => `'${word}'`).join(', ') || 'none'}`,
      didYouMean(String(gone), words) ?? 'write the argument as the component has it'));
}

/** Numbers are written as texts, so that 3 and '3' are one word. */
function sameWord(word: unknown, gone: string | number): boolean {
  return (typeof word === 'string' || typeof word === 'number') && String(word) === String(gone);
}
