import type { InitContainer } from '../../model/traits/init-container';
import { container } from '../pod/container';
import { checkNamedContainer } from '../pod/named-container';
import type { KubernetesTraitRule } from '../rules';

/** An init container, in the order in which they were added. */
export const initContainer: KubernetesTraitRule<InitContainer> = {
  check: (trait, _component, at) => checkNamedContainer('init container', trait.props, at),

  patch({ props }, draft, at) {
    draft.initContainers.push(container(props.name, props, at));
  },
};
