import type { Component } from '../model/component';
import type { Trait } from '../model/trait';
import type { Context } from './context';
import { adapted, type Finding } from './diagnostic';
import { Unsupported, type Target } from './target';

/** What the target's rule says about one trait of a component. */
export function checkTrait(trait: Trait<any, any>, component: Component<any, any>, target: Target, at: Context<any>): Finding[] {
  const rule = target.traits[trait.kind];
  if (rule instanceof Unsupported) return [];
  const tells = rule.adapts !== undefined && (rule.adaptsFor?.(trait, component, at) ?? true);
  const name = trait.label === undefined ? `'${trait.kind}'` : `'${trait.kind}' (${trait.label})`;
  return [
    ...(tells ? [adapted('OAM.ADAPTED', `trait ${name}: ${rule.adapts}`)] : []),
    ...(rule.check?.(trait, component, at) ?? []),
  ];
}
