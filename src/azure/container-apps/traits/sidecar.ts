import type { Sidecar } from '../../../model/traits/sidecar';
import { checkNamedContainer } from '../checks/container';
import { namedContainerArgs } from '../container';
import type { ContainerAppsTraitRule } from '../rules';
import { sizing } from '../sizing';

/** A container behind the component's own, which stays the first. */
export const sidecar: ContainerAppsTraitRule<Sidecar> = {
  check: ({ props }, _component, at) => checkNamedContainer('sidecar', props, at),
  patch({ props }, draft, at) {
    draft.sidecars.push(namedContainerArgs(props, sizing(draft.component, at).other(props), draft, at));
  },
};
