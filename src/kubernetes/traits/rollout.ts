import type { DeploymentStrategy } from 'kubernetes-types/apps/v1';
import type { Rollout, RolloutProps } from '../../model/traits/rollout';
import { refuse } from '../findings';
import type { KubernetesTraitRule } from '../rules';

/** How the Deployment replaces its pods. */
export const rollout: KubernetesTraitRule<Rollout> = {
  check({ props: { strategy } }) {
    if (strategy !== 'canary') return [];
    return [refuse('K8S.ROLLOUT', "strategy 'canary' splits traffic between two versions, and a Deployment has one: it takes a rollout controller, and this target writes for none",
      "use strategy 'rolling' with minReadySeconds, or hand the Deployment to a controller that refers to it (workloadRef of Argo Rollouts, Flagger)")];
  },

  patch({ props }, { deployment }) {
    const { minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit } = props;
    deployment.strategy = strategy(props);
    Object.assign(deployment, { minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit });
  },
};

function strategy({ strategy: type, maxSurge, maxUnavailable }: RolloutProps): DeploymentStrategy {
  if (type === 'recreate') return { type: 'Recreate' };
  return { type: 'RollingUpdate', ...((maxSurge ?? maxUnavailable) === undefined ? {} : { rollingUpdate: { maxSurge, maxUnavailable } }) };
}
