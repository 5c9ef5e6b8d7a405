import type { Component } from '../../model/component';
import type { EventScaler, EventTrigger } from '../../model/traits/event-scaler';
import { concat, type Text } from '../shared/expression';
import { later, own, type Input } from '../shared/input';
import { pairOfRules, profile } from './autoscale';
import { literal } from './literal';
import { innerNames, nameOn } from './names';
import { objectOf } from './options';
import { planId, planOf } from './plans';
import { recurrenceOf } from './recurrence';
import type { At } from './rules';
import type { ProfileArgs, ScaleRuleArgs } from './types';
import { textOf } from './values';

/** How amounts are counted that can be shared out among instances: across them, and over the time that is looked at. */
export const SHARED = {
  Total: { statistic: 'Sum', timeAggregation: 'Total' }, Maximum: { statistic: 'Max', timeAggregation: 'Maximum' },
  Minimum: { statistic: 'Min', timeAggregation: 'Minimum' }, Count: { statistic: 'Count', timeAggregation: 'Count' },
} as const;

/** What tells a trigger apart on its component. */
export function triggerName(trigger: EventTrigger, triggers: readonly EventTrigger[]): string {
  if (trigger.name !== undefined) return trigger.name;
  const same = triggers.filter(({ type, name }) => type === trigger.type && name === undefined);
  return same.length === 1 ? trigger.type : `${trigger.type}-${same.indexOf(trigger) + 1}`;
}

/** The profile that holds when no schedule does. */
export const OTHERWISE = 'default';

/** What the two profiles of a schedule are called. */
export function profileNames(trigger: EventTrigger, triggers: readonly EventTrigger[]): readonly [start: string, end: string] {
  const name = nameOn(triggerName(trigger, triggers), innerNames);
  return [name, `${name}-end`];
}

/** Where the option metricSources says the queue of a trigger is. */
export function sourceOf(name: string, component: Component<any, any>, at: At): { readonly key: string; readonly id: Input<string> } | undefined {
  const sources = objectOf(at.options.metricSources);
  const key = [`${component.name}/${name}`, name].find((one) => own(sources, one) !== undefined);
  return key === undefined ? undefined : { key, id: own(sources, key) as Input<string> };
}

/** Facts dapr-keda 5: profiles of the week for schedules, and one for the rest. The fewest rise; rules of metrics go on. */
export function profilesOf({ props: { triggers, max } }: EventScaler, min: number, component: Component<any, any>, at: At): ProfileArgs[] {
  const rules = triggers.filter(({ type }) => type !== 'cron').flatMap((trigger) => rulesFor(trigger, triggerName(trigger, triggers), component, at));
  const schedules = triggers.filter(({ type }) => type === 'cron').flatMap((trigger) => {
    const { timezone, start, end: until, desiredReplicas } = trigger.metadata;
    const [name, end] = profileNames(trigger, triggers);
    const desired = Math.min(max, Math.max(min, Number(desiredReplicas)));
    return [
      { ...profile(name, desired, max, rules), recurrence: recurrenceOf(literal(start), literal(timezone)) },
      { ...profile(end, min, max, rules), recurrence: recurrenceOf(literal(until), literal(timezone)) },
    ];
  });
  return [profile(OTHERWISE, min, max, rules), ...schedules];
}

/** The metric of the platform that tells what a trigger of KEDA would. */
function rulesFor({ type, metadata }: EventTrigger, name: string, component: Component<any, any>, at: At): ScaleRuleArgs[] {
  const plan = planId(planOf(component, at));
  const text = (key: string): Text => textOf(`${component.name} ${name} ${key}`, metadata[key], at);
  const source = sourceOf(name, component, at);
  const id = source === undefined ? '' : later(`metricSources ${source.key}`, source.id);
  switch (type) {
    case 'cpu': return pairOfRules({ metricName: 'CpuPercentage', metricNamespace: 'Microsoft.Web/serverfarms', metricResourceUri: plan }, Number(metadata.value));
    case 'memory': return pairOfRules({ metricName: 'MemoryPercentage', metricNamespace: 'Microsoft.Web/serverfarms', metricResourceUri: plan }, Number(metadata.value));
    // Facts dapr-keda 5: messages are counted for each instance already.
    case 'azure-queue': return pairOfRules({ metricName: 'ApproximateMessageCount', metricNamespace: '', metricResourceUri: concat([id, '/services/queue/queues/', text('queueName')]) }, Number(metadata.queueLength ?? 5));
    case 'azure-servicebus': return pairOfRules({ metricName: 'ActiveMessageCount', metricNamespace: '', metricResourceUri: concat([id, '/queues/', text('queueName')]) }, Number(metadata.messageCount ?? 5));
    case 'azure-monitor': return pairOfRules({
      metricName: literal(metadata.metricName), metricNamespace: literal(metadata.metricNamespace), dividePerInstance: true, ...SHARED[literal(metadata.metricAggregationType) as keyof typeof SHARED],
      metricResourceUri: concat(['/subscriptions/', text('subscriptionId'), '/resourceGroups/', text('resourceGroupName'), '/providers/', text('resourceURI')]),
    }, Number(metadata.targetValue));
    default: return [];
  }
}
