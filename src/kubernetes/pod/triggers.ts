import type { Component } from '../../model/component';
import type { EventTrigger } from '../../model/traits/event-scaler';
import type { ScaleTrigger } from '../custom-resources';
import type { At } from '../rules';
import { text } from '../values';
import { measuresOwnContainer, type Measured } from './requests';

/** The name of each trigger: the author's, or its type, with its place where several have that type. */
export function triggerNames(triggers: readonly EventTrigger[]): string[] {
  return triggers.map(({ name, type }, index) => {
    const alike = triggers.filter((other) => other.name === undefined && other.type === type).length > 1;
    return name ?? (alike ? `${type}-${index + 1}` : type);
  });
}

/** The resource that a trigger measures in the pods themselves; undefined for all sources of events. */
export function measured({ type }: EventTrigger): Measured | undefined {
  return type === 'cpu' || type === 'memory' ? type : undefined;
}

/** How the metric is compared. Other platforms read it from the metadata of a trigger, where KEDA once had it too. */
export function metricType(trigger: EventTrigger): ScaleTrigger['metricType'] {
  if (trigger.metricType !== undefined || measured(trigger) === undefined) return trigger.metricType;
  return trigger.metadata.type as ScaleTrigger['metricType'];
}

/** The scaler's parameters as texts. */
export function triggerMetadata(trigger: EventTrigger, component: Component<any, any>, at: At): Record<string, string> {
  const ofPods = measured(trigger) !== undefined;
  const texts = Object.entries(trigger.metadata).filter(([name]) => !(ofPods && name === 'type')).map(([name, value]) => [name, text(value, at, 'cluster')] as const);
  const own: Record<string, string> = ofPods && measuresOwnContainer(component, at) ? { containerName: at.name(component) } : {};
  return { ...own, ...Object.fromEntries(texts) };
}
