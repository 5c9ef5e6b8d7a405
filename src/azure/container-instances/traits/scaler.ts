import type { Scaler } from '../../../model/traits/scaler';
import { checkReplicas } from '../checks/replicas';
import type { ContainerInstancesTraitRule } from '../rules';

/** As many groups. */
export const scaler: ContainerInstancesTraitRule<Scaler> = {
  adapts: 'each replica is a group of its own, with an address of its own',
  adaptsFor: ({ props: { replicas } }) => replicas > 1,
  check: ({ props: { replicas } }, component, at) => checkReplicas(replicas, component, at),
  patch({ props: { replicas } }, draft) {
    draft.replicas = replicas;
  },
};
