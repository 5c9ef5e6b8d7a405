import type { Scaler } from '../../model/traits/scaler';
import type { KubernetesTraitRule } from '../rules';

/** The number of replicas of the Deployment or StatefulSet. */
export const scaler: KubernetesTraitRule<Scaler> = {
  patch({ props }, { controller }) {
    if (controller.kind === 'Deployment' || controller.kind === 'StatefulSet') controller.spec.replicas = props.replicas;
  },
};
