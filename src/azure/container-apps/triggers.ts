import type { Component } from '../../model/component';
import type { EventTrigger } from '../../model/traits/event-scaler';
import type { WorkloadIdentity } from '../../model/traits/workload-identity';
import type { Value } from '../../model/values/value';
import type { AppDraft } from './draft';
import { nameOn, scaleRuleNames } from './names';
import type { At } from './rules';
import { keepSecret } from './secrets';
import type { ScaleRuleArgs } from './types';
import { textOf } from './values';

/** What tells a trigger apart on its component. */
export function triggerName(trigger: EventTrigger, triggers: readonly EventTrigger[]): string {
  if (trigger.name !== undefined) return trigger.name;
  const same = triggers.filter(({ type, name }) => type === trigger.type && name === undefined);
  return same.length === 1 ? trigger.type : `${trigger.type}-${same.indexOf(trigger) + 1}`;
}

/** Cores and memory: their kind of metric stands among the metadata on this platform. */
export function isUsage({ type }: EventTrigger): boolean {
  return type === 'cpu' || type === 'memory';
}

/** The identity that a rule signs in as: that of its app. */
export function ruleIdentity(component: Component<any, any>, at: At): Value | undefined {
  return at.traitsOf<WorkloadIdentity>(component, 'workload-identity')[0]?.props.resourceId;
}

/** A KEDA trigger as a rule. Metadata keeps its keys; HTTP and TCP, which KEDA leaves to others, are the platform's own. */
export function ruleFor(trigger: EventTrigger, triggers: readonly EventTrigger[], draft: AppDraft, at: At): ScaleRuleArgs {
  const name = nameOn(triggerName(trigger, triggers), scaleRuleNames);
  const { type, metricType, auth = {} } = trigger;
  const metadata = Object.fromEntries(Object.entries(trigger.metadata).map(([key, value]) => [key, textOf(`${draft.name} ${name} ${key}`, value, at)]));
  const secrets = Object.entries(auth).map(([triggerParameter, key]) => ({ triggerParameter, secretRef: keepSecret(draft, key, ['auth', name, triggerParameter], at) }));
  const identity = trigger.podIdentity === undefined ? undefined : textOf(`${draft.name} resourceId`, ruleIdentity(draft.component, at)!, at);
  const common = { metadata: isUsage(trigger) && metricType !== undefined ? { ...metadata, type: metricType } : metadata, auth: secrets.length === 0 ? undefined : secrets, identity };
  if (type === 'http' || type === 'tcp') return { name, [type]: common };
  return { name, custom: { type, ...common } };
}
