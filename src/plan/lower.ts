import type { Context } from './context';
import type { PlannedComponent } from './plan-components';
import type { PlannedPart } from './plan-parts';
import { type Closed, type Target, type TraitRule } from './target';

/**
 * The resources of everything that nothing stands against. What is unsound is left out here, so that the checks on
 * finished resources still find what they can; the plan then hands out nothing at all.
 */
export function lower(workloads: readonly PlannedComponent[], parts: readonly PlannedPart[], target: Target, at: Context<any>): Closed<any> {
  const resources = [
    ...parts.filter(({ sound }) => sound).flatMap(({ part, rule }) => rule.outputs(part, at)),
    ...workloads.filter(({ sound }) => sound).flatMap((workload) => lowerComponent(workload, target, at)),
  ];
  return target.close?.(resources, at) ?? { resources, findings: [] };
}

function lowerComponent({ component, rule, traits }: PlannedComponent, target: Target, at: Context<any>): unknown[] {
  const draft: unknown = rule.draft(component, at);
  const ruled = traits.map((trait) => ({ trait, rule: target.traits[trait.kind] as TraitRule<any, unknown, unknown, any> }));
  for (const { trait, rule: { patch } } of ruled) patch?.(trait, draft, at);
  return [...rule.finish(draft, at), ...ruled.flatMap(({ trait, rule: { outputs } }) => outputs?.(trait, draft, at) ?? [])];
}
