import type { Sidecar } from '../../../model/traits/sidecar';
import { checkNamedContainer } from '../checks/container';
import { namedContainerDraft } from '../container';
import { refuse } from '../findings';
import type { AppServiceTraitRule } from '../rules';

/** A container beside the main one, on the same network. */
export const sidecar: AppServiceTraitRule<Sidecar> = {
  check: ({ props }, component, at) => [
    ...checkNamedContainer('sidecar', props, component, at),
    ...(props.healthChecks === undefined ? []
      : [refuse('APPSVC.PROBE', `sidecar '${props.name}' has healthChecks: the platform asks the main container alone`, 'take them away, or let a path of the main container tell how the sidecar is')]),
  ],
  patch({ props }, draft, at) {
    draft.sidecars.push(namedContainerDraft(props, draft, at));
  },
};
