import type { Component } from '../../model/component';
import { isNone } from '../../model/share';
import type { RolloutProps } from '../../model/traits/rollout';
import type { Finding } from '../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import { minorVersion } from '../options';
import type { At } from '../rules';

/** What the controllers of pods cannot do, each in its own way. */
export function checkRollout(props: RolloutProps, { kind }: Component<any, any>, at: At): Finding[] {
  if (props.strategy === 'canary') {
    return checkCanary(kind as string, at);
  }
  if (props.strategy === 'split') {
    return [wrong("strategy 'split' has two versions side by side, and this target writes for no controller that keeps the old one",
      "make the versions two components and let a route of your own weigh them (HTTPRoute of the Gateway API), or use strategy 'rolling'")];
  }
  if (kind === 'stateful-service') return [...checkOneByOne('StatefulSet', props), ...checkStateful(props, at)];
  return kind === 'daemon' ? [...checkOneByOne('DaemonSet', props), ...checkDaemon(props)] : [];
}

function checkCanary(kind: string, { options: { rolloutController } }: At): Finding[] {
  if (kind === 'stateful-service' || kind === 'daemon') return [wrong(`strategy 'canary' cannot be: pods of a ${kind} are replaced one by one, each by its successor`, "use strategy 'rolling'")];
  if (rolloutController === undefined) {
    return [wrong("strategy 'canary' gives two versions their shares of the traffic, which no Deployment does, and no controller is named that would",
      "name the one of the cluster by the option rolloutController: 'argo-rollouts', or use strategy 'rolling' with minReadySeconds")];
  }
  return [adapt('K8S.ROLLOUT', "a Rollout of Argo stands in the place of the Deployment, and gives a version its share by the number of its replicas: with few of them steps are coarse. A Deployment that is there from before has to be deleted")];
}

/** What a Deployment alone can do. */
function checkOneByOne(controller: string, { strategy, progressDeadlineSeconds }: RolloutProps): Finding[] {
  return [
    ...(strategy === 'recreate' ? [wrong(`strategy 'recreate' cannot be: a ${controller} replaces its pods one after the other, or waits until somebody deletes them`, "use strategy 'rolling'")] : []),
    ...(progressDeadlineSeconds === undefined ? [] : [wrong(`progressDeadlineSeconds has no counterpart: a ${controller} waits for its pods as long as it takes`, 'leave progressDeadlineSeconds out')]),
  ];
}

function checkStateful({ maxSurge, maxUnavailable }: RolloutProps, at: At): Finding[] {
  const few = (minorVersion(at.options) ?? 0) < 35;
  return [
    ...(maxSurge === undefined ? [] : [wrong('maxSurge has no counterpart: a replica of a StatefulSet has a name and volumes that no second one can have', 'leave maxSurge out')]),
    ...(isNone(maxUnavailable) ? [wrong('maxUnavailable 0 cannot be: a replica of a StatefulSet goes before its successor comes', 'set maxUnavailable to 1 or leave it out')] : []),
    ...(few && maxUnavailable !== undefined && maxUnavailable !== 1 && !isNone(maxUnavailable) ? [adapt('K8S.ROLLOUT', `maxUnavailable ${maxUnavailable}: before Kubernetes 1.35 a StatefulSet replaces one replica at a time, unless the cluster has the feature MaxUnavailableStatefulSet`)] : []),
  ];
}

function checkDaemon({ maxSurge, maxUnavailable }: RolloutProps): Finding[] {
  if (isNone(maxUnavailable) && maxSurge === undefined) return [wrong('maxUnavailable 0 without maxSurge: no pod of a DaemonSet could ever be replaced', 'set maxSurge, or raise maxUnavailable')];
  const both = maxSurge !== undefined && maxUnavailable !== undefined && !isNone(maxSurge) && !isNone(maxUnavailable);
  return both ? [wrong('a DaemonSet has a new pod beside the old one (maxSurge) or none for a while (maxUnavailable), and not both', 'keep one of them')] : [];
}

function wrong(message: string, fix: string): Finding {
  return refuse('K8S.ROLLOUT', message, fix);
}
