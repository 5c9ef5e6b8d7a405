import type { Sidecar } from '../../model/traits/sidecar';
import { checkNamedContainer } from '../pod/named-container';
import { container } from '../pod/container';
import type { KubernetesTraitRule } from '../rules';

/** A container of the pod; from 1.29 on a native sidecar, which starts before the component and stops after it. */
export const sidecar: KubernetesTraitRule<Sidecar> = {
  check: (trait, _component, at) => checkNamedContainer('sidecar', trait.props, at),

  patch({ props }, draft, at) {
    draft.sidecars.push(container(props.name, props, at));
  },
};
