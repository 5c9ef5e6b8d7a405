import type { EventTrigger } from '../../model/traits/event-scaler';
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

/** HTTP and TCP: rules of the platform itself. Facts 2.3: their times cannot be set. */
export function isOwn({ type }: EventTrigger): boolean {
  return type === 'http' || type === 'tcp';
}

/** A KEDA trigger as a rule. Metadata keeps its keys; HTTP and TCP, which KEDA leaves to others, are the platform's own. */
export function ruleFor(trigger: EventTrigger, triggers: readonly EventTrigger[], draft: AppDraft, at: At): ScaleRuleArgs {
  const name = nameOn(triggerName(trigger, triggers), scaleRuleNames);
  const { type, metricType, auth = {} } = trigger;
  const metadata = Object.fromEntries(Object.entries(trigger.metadata).map(([key, value]) => [key, textOf(`${draft.name} ${name} ${key}`, value, at)]));
  const secrets = Object.entries(auth).map(([triggerParameter, key]) => ({ triggerParameter, secretRef: keepSecret(draft, key, ['auth', name, triggerParameter], at) }));
  const common = { metadata: isUsage(trigger) && metricType !== undefined ? { ...metadata, type: metricType } : metadata, auth: secrets.length === 0 ? undefined : secrets };
  if (isOwn(trigger)) return { name, [type]: common };
  return { name, custom: { type, ...common } };
}
