import { location, resourceGroupName } from '../shared/place';
import { tagsOf } from '../shared/tags';
import type { SiteDraft } from './draft';
import { planId, planName, planOf } from './plans';
import type { At } from './rules';
import type { Autoscale, MetricTriggerArgs, ProfileArgs, ScaleRuleArgs } from './types';

/** Below which part of the value that adds an instance one is taken away: far enough that it is not added again at once. */
const CALM = 0.6;

/** Facts 5: every rule that adds an instance needs one that takes it away, by the same metric. */
export function pairOfRules(metric: Pick<MetricTriggerArgs, 'metricName' | 'metricNamespace' | 'metricResourceUri'> & Partial<MetricTriggerArgs>, threshold: number): ScaleRuleArgs[] {
  const common = { statistic: 'Average', timeAggregation: 'Average', timeGrain: 'PT1M', timeWindow: 'PT5M', ...metric } as const;
  const calm = Number((threshold * CALM).toPrecision(6));
  return [
    { metricTrigger: { ...common, operator: 'GreaterThan', threshold }, scaleAction: { direction: 'Increase', type: 'ChangeCount', value: '1', cooldown: 'PT1M' } },
    { metricTrigger: { ...common, operator: 'LessThan', threshold: calm }, scaleAction: { direction: 'Decrease', type: 'ChangeCount', value: '1', cooldown: 'PT5M' } },
  ];
}

/** The profile that holds where no other does. The default is what runs while the metric cannot be read. */
export function profile(name: string, min: number, max: number, rules: readonly ScaleRuleArgs[]): ProfileArgs {
  return { name, capacity: { minimum: String(min), maximum: String(max), default: String(min) }, rules };
}

/** The setting of the plan that a component's rules are for. Facts 5: a plan has one. */
export function autoscale({ component, instances }: SiteDraft, at: At): Autoscale[] {
  if (instances.kind !== 'rules') return [];
  const plan = planOf(component, at);
  return [{
    name: plan.key,
    type: 'monitor:AutoscaleSetting',
    args: {
      autoscaleSettingName: 'given' in plan && 'id' in plan.given ? `${at.application.name}-${plan.key}` : planName(plan, at),
      resourceGroupName: resourceGroupName(at), location: location(at), enabled: true,
      targetResourceUri: planId(plan), profiles: instances.profiles, tags: tagsOf(at),
    },
  }];
}
