import type { DaemonSetUpdateStrategy, DeploymentStrategy, StatefulSetUpdateStrategy } from 'kubernetes-types/apps/v1';
import type { RolloutProps } from '../../model/traits/rollout';
import { isNone } from '../../model/share';
import type { Controller } from '../controllers';
import type { CanaryAction } from '../custom-resources/argo-rollouts';

/** What a controller says about new versions. Those of tasks have nothing to say: a run is never replaced. */
export function rollOut(props: RolloutProps, controller: Controller): void {
  const { minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit } = props;
  switch (controller.kind) {
    case 'Deployment':
      controller.canary = canary(props);
      Object.assign(controller.spec, { strategy: controller.canary === undefined ? deployment(props) : undefined, minReadySeconds, progressDeadlineSeconds, revisionHistoryLimit });
      break;
    case 'StatefulSet': Object.assign(controller.spec, { updateStrategy: statefulSet(props), minReadySeconds, revisionHistoryLimit }); break;
    case 'DaemonSet': Object.assign(controller.spec, { updateStrategy: daemonSet(props), minReadySeconds, revisionHistoryLimit }); break;
  }
}

function canary({ steps }: RolloutProps): readonly CanaryAction[] | undefined {
  return steps?.flatMap(({ weight, pause }) => [{ setWeight: weight }, { pause: pause === undefined ? {} : { duration: pause } }]);
}

function deployment({ strategy: type, maxSurge, maxUnavailable }: RolloutProps): DeploymentStrategy {
  if (type === 'recreate') return { type: 'Recreate' };
  return { type: 'RollingUpdate', ...((maxSurge ?? maxUnavailable) === undefined ? {} : { rollingUpdate: { maxSurge, maxUnavailable } }) };
}

function statefulSet({ maxUnavailable }: RolloutProps): StatefulSetUpdateStrategy {
  // The types are of a version in which the field was not there for everybody.
  const rollingUpdate = { maxUnavailable } as StatefulSetUpdateStrategy['rollingUpdate'];
  return { type: 'RollingUpdate', ...(maxUnavailable === undefined ? {} : { rollingUpdate }) };
}

/** Exactly one of the two numbers of a DaemonSet must be above none, and without a word maxUnavailable is 1. */
function daemonSet({ maxSurge, maxUnavailable = isNone(maxSurge ?? 0) ? undefined : 0 }: RolloutProps): DaemonSetUpdateStrategy {
  return { type: 'RollingUpdate', ...((maxSurge ?? maxUnavailable) === undefined ? {} : { rollingUpdate: { maxSurge, maxUnavailable } }) };
}
