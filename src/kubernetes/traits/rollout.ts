import type { Rollout } from '../../model/traits/rollout';
import { checkRollout } from '../rollout/checks';
import { rollOut } from '../rollout/strategy';
import type { KubernetesTraitRule } from '../rules';

/** How the controller of a component replaces its pods. */
export const rollout: KubernetesTraitRule<Rollout> = {
  check: ({ props }, component, at) => checkRollout(props, component, at),
  patch: ({ props }, { controller }) => rollOut(props, controller),
};
