import type { Sidecar } from '../../../model/traits/sidecar';
import { checkNamedContainer } from '../checks/container';
import { namedContainerDraft } from '../container';
import type { AppServiceTraitRule } from '../rules';

/** A container beside the main one, on the same network. */
export const sidecar: AppServiceTraitRule<Sidecar> = {
  check: ({ props }, component, at) => checkNamedContainer('sidecar', props, component, at),
  patch({ props }, draft, at) {
    draft.sidecars.push(namedContainerDraft(props, draft, at));
  },
};
