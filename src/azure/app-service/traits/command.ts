import type { ContainerProps } from '../../../model/container';
import type { Command } from '../../../model/traits/command';
import { commandOf } from '../../../plan/command';
import { noSecret } from '../../shared/checks/no-secret';
import { checkCommandLine } from '../checks/command-line';
import { commandLine } from '../command-line';
import type { AppServiceTraitRule } from '../rules';
import { textOf } from '../values';

/** The start-up command of the main container. */
export const command: AppServiceTraitRule<Command> = {
  check: (trait, component) => [
    ...(['command', 'args', 'addArgs'] as const).flatMap((property) => noSecret(`trait 'command': ${property}`, trait.props[property])),
    ...checkCommandLine("trait 'command'", commandOf(component.props as ContainerProps, trait)),
  ],
  patch(trait, { component, main }, at) {
    const { command: words = [], args = [] } = commandOf(component.props as ContainerProps, trait);
    main.args.startUpCommand = commandLine([...words, ...args].map((word, index) => textOf(`${main.args.containerName} command line ${index}`, word, at)));
  },
};
