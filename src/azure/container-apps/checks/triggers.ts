import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { EventTrigger } from '../../../model/traits/event-scaler';
import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, warn } from '../findings';
import { checkName, nameOn, scaleRuleNames } from '../names';
import type { At } from '../rules';
import { isUsage, ruleIdentity, triggerName } from '../triggers';
import { isSecretKey } from '../../shared/values';
import { noSecret } from './container';

/** Facts dapr-keda 4: which triggers work, and what of them has a counterpart. */
export function checkTriggers(triggers: readonly EventTrigger[], component: Component<any, any>, at: At): Finding[] {
  const names = triggers.map((trigger) => nameOn(triggerName(trigger, triggers), scaleRuleNames));
  return [
    ...twice(names).map((name) => refuse('ACA.TRIGGER', `two triggers are called '${name}'`, 'give one of them another name')),
    ...triggers.flatMap((trigger) => checkTrigger(trigger, triggers, component, at)),
  ];
}

function checkTrigger(trigger: EventTrigger, triggers: readonly EventTrigger[], component: Component<any, any>, at: At): Finding[] {
  const what = `trigger '${triggerName(trigger, triggers)}'`;
  return [
    ...checkName('trigger', triggerName(trigger, triggers), scaleRuleNames),
    ...checkType(what, trigger, component),
    ...checkMetric(what, trigger),
    ...Object.entries(trigger.metadata).flatMap(([key, value]) => noSecret(`${what}: metadata ${key}`, value)),
    ...checkIdentity(what, trigger, component, at),
    ...(trigger.useCachedMetrics === true ? [adapt('ACA.TRIGGER', `${what}: useCachedMetrics has no counterpart: the platform asks the source as often as it likes`)] : []),
    ...Object.entries(trigger.auth ?? {}).filter(([, value]) => !isSecretKey(value))
      .map(([key]) => refuse('ACA.TRIGGER', `${what}: auth ${key} is no key of a Secret`, 'declare a Secret and pass its key')),
  ];
}

/** Facts dapr-keda 4.2: a rule signs in as an identity of its app, by resource id; there are no objects to refer to. */
function checkIdentity(what: string, { podIdentity, authenticationRef }: EventTrigger, component: Component<any, any>, at: At): Finding[] {
  if (authenticationRef !== undefined) return [refuse('ACA.TRIGGER', `${what}: authenticationRef '${authenticationRef.name}' names an object of a cluster, and there is none`, 'give the trigger auth or a podIdentity')];
  if (podIdentity === undefined) return [];
  const { provider, ...rest } = podIdentity;
  if (provider !== 'azure-workload') return [refuse('ACA.TRIGGER', `${what}: podIdentity of provider '${provider}' cannot be: the platform has identities of Azure alone`, "use provider 'azure-workload', or auth with a secret")];
  if (ruleIdentity(component, at) === undefined) return [refuse('ACA.TRIGGER', `${what} signs in as an identity of the app, and '${component.name}' has none`, 'give it the trait WorkloadIdentity, or one in the option identities')];
  const own = Object.keys(rest);
  return own.length === 0 ? [] : [adapt('ACA.TRIGGER', `${what}: ${own.map((name) => `podIdentity.${name}`).join(' and ')} is not used: the platform itself signs in, as the identity of the app`)];
}

function checkType(what: string, { type, metadata }: EventTrigger, component: Component<any, any>): Finding[] {
  if (['kubernetes-workload', 'kubernetes-resource'].includes(type)) {
    return [refuse('ACA.TRIGGER', `${what} of type '${type}' looks at objects of a cluster, and there is none`, 'scale by the source of the work instead, such as its queue')];
  }
  if (['external', 'external-push'].includes(type)) return [warn('ACA.TRIGGER', `${what} of type '${type}' works only where the platform itself can reach its address`)];
  if (type !== 'http' && type !== 'tcp') return [];
  const findings: Finding[] = [];
  if (!(component instanceof Workload) || component.ports.length === 0) findings.push(refuse('ACA.TRIGGER', `${what} of type '${type}' counts what comes in, and '${component.name}' has no port`, 'use a WebService with a port'));
  const key = type === 'http' ? 'concurrentRequests' : 'concurrentConnections';
  if (!/^[1-9]\d*$/.test(String(typeof metadata[key] === 'object' ? 1 : metadata[key]))) findings.push(refuse('ACA.TRIGGER', `${what}: metadata ${key} must be a whole number from 1`, `set ${key}`));
  // Facts dapr-keda 4.3: the vendor's tools write one name, a maintained validator and an older page another.
  if (type === 'tcp') findings.push(warn('ACA.TRIGGER', `${what} of type 'tcp': sources disagree whether the platform reads concurrentConnections, which is written, or concurrentRequests`, 'see whether the app scales'));
  return findings;
}

/** Only use of cores and memory can be told how it is compared. */
function checkMetric(what: string, trigger: EventTrigger): Finding[] {
  const { metricType } = trigger;
  if (metricType === undefined || (isUsage(trigger) ? metricType !== 'Value' : metricType === 'AverageValue')) return [];
  const allowed = isUsage(trigger) ? 'Utilization and AverageValue' : 'AverageValue';
  return [refuse('ACA.TRIGGER', `${what}: metricType '${metricType}' has no counterpart for '${trigger.type}': the platform knows ${allowed}`, 'leave metricType out')];
}
