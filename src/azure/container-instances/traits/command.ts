import type { ContainerProps } from '../../../model/container';
import type { Command } from '../../../model/traits/command';
import { commandOf } from '../../../plan/command';
import { noSecret } from '../../shared/checks/no-secret';
import { checkWords } from '../checks/container';
import { commandLine } from '../container';
import type { ContainerInstancesTraitRule } from '../rules';

/** The command and the arguments of the component's container. */
export const command: ContainerInstancesTraitRule<Command> = {
  check(trait, component) {
    const { props } = trait;
    return [
      ...(['command', 'args', 'addArgs'] as const).flatMap((property) => noSecret(`trait 'command': ${property}`, props[property])),
      ...checkWords("trait 'command'", commandOf(component.props as ContainerProps, trait)),
    ];
  },
  patch(trait, { component, main }, at) {
    main.command = commandLine(main.name, commandOf(component.props as ContainerProps, trait), at);
  },
};
