import type { Placement } from '../../../model/traits/placement';
import { checkPlacement } from '../checks/placement';
import type { ContainerAppsTraitRule } from '../rules';

/**
 * Which workload profile a component runs on. It edits nothing: cores and memory depend on the profile before any trait has its turn, so the choice is made
 * where the profile is asked for.
 */
export const placement: ContainerAppsTraitRule<Placement> = {
  adapts: 'machines are those of the workload profiles of the environment: labels choose the one profile that it runs on',
  adaptsFor: ({ props }) => Object.values(props as object).some((value) => value !== undefined),
  check: ({ props }, _component, at) => checkPlacement(props, at),
};
