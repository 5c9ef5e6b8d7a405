import type { Scaler } from '../../model/traits/scaler';
import type { KubernetesTraitRule } from '../rules';

/** The number of replicas of the Deployment. */
export const scaler: KubernetesTraitRule<Scaler> = {
  patch({ props }, draft) {
    draft.deployment.replicas = props.replicas;
  },
};
