import type { Component } from '../../model/component';
import { isTask } from '../../model/component-kinds';
import { factsOf } from '../../model/trait';
import type { At } from '../rules';

/** The fewest and the most replicas that a component has, as the trait that decides about them says; else one. Between the runs of a task there is none. */
export function replicasOf(component: Component<any, any>, at: At): { readonly fewest: number; readonly most: number } {
  const trait = at.traits(component).find((one) => factsOf(one).owns.includes('replicas'));
  if (trait === undefined) return { fewest: isTask(component.kind) ? 0 : 1, most: 1 };
  const { replicas, min, max } = trait.props as { replicas?: number; min?: number; max?: number };
  // Of all that scale, the one that measures running pods alone cannot begin at none.
  const fewest = replicas ?? min ?? (trait.kind === 'autoscaler' ? 1 : 0);
  return { fewest, most: Math.max(fewest, replicas ?? max ?? fewest) };
}
