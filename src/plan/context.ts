import type { Application } from '../model/application';
import type { Component } from '../model/component';
import type { Trait } from '../model/trait';

/** What a rule may know beside the thing it lowers. */
export interface Context<Options> {
  readonly application: Application<any>;
  /** The name of the target. */
  readonly target: string;
  readonly options: Options;
  /** The components of the application that the target can run. */
  readonly components: readonly Component<any, any>[];
  /** What a component is called on this target. */
  name(component: Component<any, any>): string;
  /** The traits of a component that the target runs, after legalization, in a fixed order. */
  traits(component: Component<any, any>): readonly Trait<any, any>[];
  /** Those of one kind. */
  traitsOf<T extends Trait<any, any>>(component: Component<any, any>, kind: T['kind']): readonly T[];
  /**
   * What a function finds out about the application as a whole, computed once for a plan however often it is asked: a
   * rule that looks at all components for each of them would make large applications slow.
   *
   * @param find - a function of a module, by which the answer is known again
   */
  once<T>(find: (at: Context<Options>) => T): T;
}
