import type { Component } from '../../model/component';
import type { PersistentVolumeProps } from '../../model/traits/volume';
import { isParameter } from '../../model/values/parameter';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { ownValue, parameterValue } from '../bound';
import { adapt, refuse, warn } from '../findings';
import { dnsSubdomain } from '../names';
import { replicasOf } from '../pod/replicas';
import type { At } from '../rules';
import { idsOf, podSecurity } from '../security';
import { checkText } from '../values';
import { isExclusive, rolloutOf } from '../volumes/persistent';

const ELSEWHERE = "make the claim beside the application, give the volume the type 'existing', and bind it: volumes: { name: { existing: 'claim' } }";
const OF_A_TASK = { reason: 'one that is made with a task would wait for its first run, and be taken by runs that overlap', instead: ELSEWHERE };
/** Kinds whose pods do not share one volume that comes and goes with the component. */
const WAYS_OUT: Readonly<Record<string, { readonly reason: string; readonly instead: string } | undefined>> = {
  'stateful-service': { reason: 'each replica of a stateful service has volumes of its own', instead: 'use its property volumeClaimTemplates' },
  'daemon': { reason: 'the pods of a daemon are on all nodes', instead: ELSEWHERE },
  'task': OF_A_TASK, 'cron-task': OF_A_TASK, 'event-task': OF_A_TASK,
};

/** A claim of the component's own. */
export function checkPersistent(props: PersistentVolumeProps, component: Component<any, any>, at: At): Finding[] {
  const other = ownValue(WAYS_OUT, component.kind as string);
  if (other !== undefined) return [refuse('K8S.VOLUME', `volume '${props.name}' of type 'persistent' is one volume for all pods; ${other.reason}`, other.instead)];
  const { most } = replicasOf(component, at);
  const mode = props.accessMode ?? 'ReadWriteOnce';
  const one = mode === 'ReadWriteOncePod' ? 'one pod' : 'the pods of one node';
  const exclusive = isExclusive(props);
  return [
    ...checkClass(props, at),
    ...(exclusive && most > 1 ? [refuse('K8S.VOLUME', `volume '${props.name}' is ${mode}: ${one} can mount it at a time, and the component may have ${most} replicas, which share it`, "set accessMode to 'ReadWriteMany' with a storage class that can do it, or keep one replica")] : []),
    ...(exclusive && most <= 1 && rolloutOf(component, at) === undefined ? [adapt('K8S.VOLUME', `a new pod starts after the old one has stopped (strategy Recreate), because ${one} can mount volume '${props.name}' at a time`)] : []),
    ...(exclusive && ['rolling', 'canary'].includes(rolloutOf(component, at) ?? '') ? [warn('K8S.VOLUME', `a new pod may wait for ever for volume '${props.name}', which the old one has: the trait 'rollout' keeps it until the new one is ready`, "set the strategy of the rollout to 'recreate'")] : []),
    ...checkOwner(props, component, at),
  ];
}

function checkClass({ name, storageClass }: PersistentVolumeProps, at: At): Finding[] {
  if (storageClass === undefined) return [];
  const known: unknown = isParameter(storageClass) ? parameterValue(storageClass, at) : storageClass;
  const wrong = typeof known === 'string' && !obeys(known, dnsSubdomain);
  return [
    ...checkText(`volume '${name}': storageClass`, storageClass, 'use a Parameter', at),
    ...(wrong ? [refuse('K8S.VOLUME', `volume '${name}': '${known}' cannot be the name of a storage class: ${dnsSubdomain.describe}`, 'give the name of a class of the cluster')] : []),
  ];
}

/** A new volume belongs to root and its group, unless Kubernetes is told another. */
function checkOwner({ name, readOnly }: PersistentVolumeProps, component: Component<any, any>, at: At): Finding[] {
  const { runAsUser, fsGroup } = idsOf(component, at);
  const rootless = runAsUser === undefined ? podSecurity(at.options).standard === 'restricted' : runAsUser !== 0;
  if (readOnly === true || fsGroup !== undefined || !rootless) return [];
  return [warn('K8S.VOLUME', `a new volume '${name}' belongs to root, and the component runs as another user: it may not be able to write`, 'set fsGroup, in the trait SecurityContext or in the option podSecurity')];
}
