import type { ContainerProps } from '../../../model/container';
import type { Command } from '../../../model/traits/command';
import { commandOf } from '../../../plan/command';
import { noSecret } from '../checks/container';
import type { ContainerAppsTraitRule } from '../rules';
import { textOf } from '../values';

/** The command and the arguments of the component's container. */
export const command: ContainerAppsTraitRule<Command> = {
  check: ({ props }) => (['command', 'args', 'addArgs'] as const).flatMap((property) => noSecret(`trait 'command': ${property}`, props[property])),
  patch(trait, { component, main }, at) {
    const { command: words, args } = commandOf(component.props as ContainerProps, trait);
    main.command = words?.map((word, index) => textOf(`${main.name} command[${index}]`, word, at));
    main.args = args?.length ? args.map((word, index) => textOf(`${main.name} args[${index}]`, word, at)) : undefined;
  },
};
