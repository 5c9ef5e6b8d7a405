import type { Component } from '../../model/component';
import type { EventScalerProps, EventTrigger } from '../../model/traits/event-scaler';
import { isRef } from '../../model/values/ref';
import { twice } from '../../plan/check-model';
import type { Finding } from '../../plan/diagnostic';
import { valuesIn } from '../../plan/values';
import { refuse, warn } from '../findings';
import { containersWithoutRequest } from '../pod/requests';
import { measured, metricType, triggerNames } from '../pod/triggers';
import type { At } from '../rules';
import { checkText } from '../values';
import { checkAuthentication } from './authentication';

/** Triggers that are never asked in between. */
const UNCACHED = ['cpu', 'memory', 'cron'];

/** What KEDA, or its admission webhook, would refuse. */
export function checkTriggers({ triggers, min = 0, idleReplicaCount = min, fallback }: EventScalerProps, component: Component<any, any>, at: At): Finding[] {
  const asleep = idleReplicaCount === 0 && triggers.every((trigger) => measured(trigger) !== undefined);
  return [
    ...(asleep ? [refuse('K8S.EVENT_SCALER', `with ${min === 0 ? 'min' : 'idleReplicaCount'} 0 and none but cpu and memory triggers it would sleep for ever: a component that does not run uses nothing`, 'keep one running, or use the trait Autoscaler')] : []),
    ...(idleReplicaCount > 0 && idleReplicaCount < min ? [refuse('K8S.EVENT_SCALER', `idleReplicaCount ${idleReplicaCount} cannot be: KEDA can keep none while nothing happens, and no other number`, 'set it to 0, or lower min')] : []),
    ...(fallback !== undefined && !triggers.some(canFallBack) ? [refuse('K8S.EVENT_SCALER', "fallback needs a trigger whose metric is an average over the replicas, and there is none: 'Value', 'Utilization', cpu and memory are no such", "set metricType 'AverageValue' on a trigger, or leave fallback out")] : []),
    ...checkTriggerList(triggers, component, at),
  ];
}

/** What can be wrong with triggers, whatever they start. */
export function checkTriggerList(triggers: readonly EventTrigger[], component: Component<any, any>, at: At): Finding[] {
  const names = triggerNames(triggers);
  return [
    ...twice(names).map((name) => refuse('K8S.EVENT_SCALER', `two triggers are called '${name}'`, 'give one of them another name')),
    ...triggers.flatMap((trigger, index) => checkTrigger(names[index], trigger, component, at)),
  ];
}

/** What KEDA can put a number of replicas in the place of. */
function canFallBack(trigger: EventTrigger): boolean {
  return measured(trigger) === undefined && (trigger.metricType ?? 'AverageValue') === 'AverageValue';
}

function checkTrigger(name: string, trigger: EventTrigger, component: Component<any, any>, at: At): Finding[] {
  const values = Object.entries(trigger.metadata);
  return [
    // Any other name is KEDA's business. This one no tool made of JavaScript would write.
    ...values.filter(([key]) => key === '__proto__').map(([key]) => refuse('K8S.EVENT_SCALER', `trigger '${name}': metadata cannot have the key '${key}'`, 'take it away')),
    ...values.flatMap(([key, value]) => checkText(`trigger '${name}': ${key}`, value, "put it into the trigger's auth", at)),
    ...values.flatMap(([key, value]) => checkReach(`trigger '${name}': ${key}`, value, at)),
    ...checkAuthentication(name, trigger, at),
    ...(trigger.useCachedMetrics === true && UNCACHED.includes(trigger.type) ? [refuse('K8S.EVENT_SCALER', `trigger '${name}': KEDA keeps no answers of '${trigger.type}'`, 'leave useCachedMetrics out')] : []),
    ...checkMetric(name, trigger, component, at),
  ];
}

/** KEDA asks from its own namespace, where the bare name of a Service leads nowhere. */
function checkReach(where: string, value: unknown, { options: { namespace } }: At): Finding[] {
  if (namespace !== undefined || !valuesIn(value).some((found) => isRef(found.value) && found.value.type === 'endpoint')) return [];
  return [warn('K8S.EVENT_SCALER', `${where} is an address in a namespace that is not known, and KEDA asks from its own: it finds nothing there`, 'set the option namespace, and the address names it')];
}

function checkMetric(name: string, trigger: EventTrigger, component: Component<any, any>, at: At): Finding[] {
  const resource = measured(trigger);
  const type = metricType(trigger);
  if (resource === undefined) {
    return type === 'Utilization' ? [refuse('K8S.EVENT_SCALER', `trigger '${name}': metricType 'Utilization' is for cpu and memory alone`, "use 'AverageValue' or 'Value'")] : [];
  }
  if (type === 'AverageValue') return [];
  if (type !== 'Utilization') return [refuse('K8S.EVENT_SCALER', `trigger '${name}' needs metricType 'Utilization' or 'AverageValue', got ${typeof type === 'string' ? `'${type as string}'` : 'none'}`, "set metricType to 'Utilization' for percent of what is requested")];
  return containersWithoutRequest(resource, component, at).map((container) =>
    refuse('K8S.EVENT_SCALER', `trigger '${name}' measures ${resource} in percent of what is requested, and container '${container}' requests no ${resource}`, `give container '${container}' its ${resource}`));
}
