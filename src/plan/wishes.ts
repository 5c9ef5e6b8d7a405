import type { Component } from '../model/component';
import type { Trait } from '../model/trait';
import { checkTrait } from './check-trait';
import type { Context } from './context';
import type { Finding } from './diagnostic';
import { leftOut } from './legalize';
import type { Legal } from './order-traits';
import type { Target } from './target';

/** The traits that stay, and what is said of the wishes that do not. */
export interface Fulfilled {
  readonly kept: readonly Trait<any, any>[];
  readonly findings: readonly Finding[];
}

/** Leaves wishes out that the target refuses for their values. All of a wish goes, also where it stands for several traits. */
export function fulfilled(legal: readonly Legal[], component: Component<any, any>, target: Target, at: Context<any>): Fulfilled {
  const wishes = [...new Set(legal.map(({ author }) => author).filter(({ isOptional }) => isOptional))];
  const refused = new Map(wishes.flatMap((wish) => {
    const errors = legal.filter(({ author }) => author === wish).flatMap(({ trait }) => checkTrait(trait, component, target, at)).filter(({ severity }) => severity === 'error');
    return errors.length === 0 ? [] : [[wish, { ...leftOut(wish, errors), path: component.path }] as const];
  }));
  return { kept: legal.filter(({ author }) => !refused.has(author)).map(({ trait }) => trait), findings: [...refused.values()] };
}
