import type { Component } from '../model/component';
import type { Trait } from '../model/trait';
import type { Target } from './target';

/** A trait that the target runs, and the one of the author that it stands for: itself, or one that was put in other words. */
export interface Legal {
  readonly trait: Trait<any, any>;
  readonly author: Trait<any, any>;
}

/**
 * Traits in the order in which they are lowered, whatever order the author gave different kinds.
 *
 * Kinds come in the order of the target's table. Among those of one kind, traits of the application come before those of
 * the component, what other kinds stand for before what the author wrote out, and then the author's order counts: where
 * the later one wins, it is the one that was said more closely.
 */
export function inOrder(legal: readonly Legal[], { application }: Component<any, any>, target: Target): readonly Legal[] {
  if (legal.length < 2) return legal;
  const order = new Map(Object.keys(target.traits).map((kind, index) => [kind, index]));
  const shared = new Set(application.traits);
  const place = ({ trait, author }: Legal): readonly (number | string)[] => [
    order.get(trait.kind)!, shared.has(author) ? 0 : 1, author.kind === trait.kind ? 1 : 0, author.kind,
  ];
  return legal.map((one) => ({ one, at: place(one) })).sort((a, b) => compare(a.at, b.at)).map(({ one }) => one);
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index] < b[index] ? -1 : 1;
}
