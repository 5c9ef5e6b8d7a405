import type { Component } from '../../model/component';
import type { EventTrigger } from '../../model/traits/event-scaler';
import type { WorkloadIdentity } from '../../model/traits/workload-identity';
import type { Text } from '../shared/expression';
import { assignedFor, declaredFor } from '../shared/identities/assigned';
import type { AppDraft } from './draft';
import { nameOn, scaleRuleNames } from './names';
import type { At } from './rules';
import { keepSecret } from './secrets';
import type { JobRuleArgs, ScaleRuleArgs } from './types';
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

/** The identity that a rule signs in as: that of its app or job. Facts 2.6: `system` is its own. */
export function ruleIdentity(component: Component<any, any>, at: At): Text | undefined {
  const declared = declaredFor(component, at);
  if (declared !== undefined) return assignedFor(component, at)?.id ?? 'system';
  const [trait] = at.traitsOf<WorkloadIdentity>(component, 'workload-identity');
  if (trait === undefined) return undefined;
  const { resourceId } = trait.props;
  return resourceId === undefined ? 'system' : textOf(`${at.name(component)} resourceId`, resourceId, at);
}

/** HTTP and TCP: rules of the platform itself. Facts 2.3: their times cannot be set. */
export function isOwn({ type }: EventTrigger): boolean {
  return type === 'http' || type === 'tcp';
}

/** A KEDA trigger as a rule. Metadata keeps its keys; HTTP and TCP, which KEDA leaves to others, are the platform's own. */
export function ruleFor(trigger: EventTrigger, triggers: readonly EventTrigger[], draft: AppDraft, at: At): ScaleRuleArgs {
  const { name, type, ...rest } = jobRuleFor(trigger, triggers, draft, at);
  const { metricType } = trigger;
  const common = isUsage(trigger) && metricType !== undefined ? { ...rest, metadata: { ...rest.metadata, type: metricType } } : rest;
  if (isOwn(trigger)) return { name, [type]: common };
  return { name, custom: { type, ...common } };
}

/** A KEDA trigger as a rule of a job, which has all kinds in one form. */
export function jobRuleFor(trigger: EventTrigger, triggers: readonly EventTrigger[], draft: Pick<AppDraft, 'component' | 'name' | 'secrets' | 'identities'>, at: At): JobRuleArgs {
  const name = nameOn(triggerName(trigger, triggers), scaleRuleNames);
  const metadata = Object.fromEntries(Object.entries(trigger.metadata).map(([key, value]) => [key, textOf(`${draft.name} ${name} ${key}`, value, at)]));
  const auth = Object.entries(trigger.auth ?? {}).map(([triggerParameter, key]) => ({ triggerParameter, secretRef: keepSecret(draft, key, ['auth', name, triggerParameter], at) }));
  const identity = trigger.podIdentity === undefined ? undefined : ruleIdentity(draft.component, at);
  return { name, type: trigger.type, metadata, auth: auth.length === 0 ? undefined : auth, identity };
}
