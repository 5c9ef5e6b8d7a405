import type { InitContainer } from '../../../model/traits/init-container';
import { checkNamedContainer } from '../checks/container';
import { namedContainerArgs } from '../container';
import { adapt } from '../findings';
import type { ContainerInstancesTraitRule } from '../rules';

const AMOUNTS = ['cpu', 'memory', 'limit'] as const;

/** Facts 3: init containers run one after the other, and have no amounts of their own. */
export const initContainer: ContainerInstancesTraitRule<InitContainer> = {
  check({ props }, _component, at) {
    const given = AMOUNTS.filter((name) => props[name] !== undefined);
    return [
      ...checkNamedContainer('init-container', props, at),
      ...(given.length === 0 ? [] : [adapt('ACI.RESOURCES', `init-container '${props.name}' cannot be given ${given.join(' and ')}: it may use what the group has`)]),
    ];
  },
  patch({ props }, draft, at) {
    draft.initContainers.push(namedContainerArgs(props, at));
  },
};
