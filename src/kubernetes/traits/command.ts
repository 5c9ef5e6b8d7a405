import type { ContainerProps } from '../../model/container';
import type { Command } from '../../model/traits/command';
import { commandOf } from '../../plan/command';
import type { KubernetesTraitRule } from '../rules';
import { checkText, text } from '../values';

/** The command and the arguments of the component's container. */
export const command: KubernetesTraitRule<Command> = {
  check({ props }, _component, at) {
    const words = [...(props.command ?? []), ...(props.args ?? []), ...(props.addArgs ?? [])];
    return checkText("trait 'command'", words, 'give the component an environment variable and write $(NAME) instead', at);
  },

  patch(trait, { component, container }, at) {
    const { command: words, args } = commandOf(component.props as ContainerProps, trait);
    container.command = words?.map((word) => text(word, at));
    // An empty list and none are the same to Kubernetes: the arguments of the image.
    container.args = args?.length ? args.map((word) => text(word, at)) : undefined;
  },
};
