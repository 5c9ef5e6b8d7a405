import { Construct } from 'constructs';
import { checkText, wrong } from './arguments';
import { isMarked, mark } from './brand';
import { checkTraits } from './check-traits';
import { childId } from './child-id';
import type { Component } from './component';
import type { Part } from './part';
import type { Trait } from './trait';
import type { Declaration } from './values/declaration';

/**
 * An application: components with traits, and what they share.
 *
 * @typeParam Legal - the component, trait and part kinds that every intended target can run, such as
 * `Application<A & B>` for two targets. Left out, nothing is restricted and the plan alone decides.
 */
export class Application<Legal extends string = string> extends Construct {
  /** Carries `Legal` to the compiler. No value at run time. */
  declare readonly accepts: (kind: Legal) => void;
  /** The id as the author wrote it. */
  readonly name: string;
  readonly #traits: Trait<any, any>[] = [];
  #closedBy?: string;

  /**
   * @param scope - a construct to live under, or nothing: an application can be the root of a tree
   * @param id - the name of the application
   */
  constructor(scope?: Construct, id = 'app') {
    if (scope !== undefined && !Construct.isConstruct(scope)) wrong('scope of an application', 'a construct, or undefined with the id behind it', scope);
    checkText('id of an application', id);
    super(scope as Construct, scope === undefined ? id : childId(scope, 'application', id));
    mark(this, 'application');
    this.name = id;
    // The first child of every application has the same id: some thousand applications whose first ids all differ make
    // V8 keep every object of the process as a dictionary, and whatever reads manifests takes three times as long.
    new Construct(this, 'members');
  }

  /** The components, in the order they were added. */
  get components(): readonly Component<any, any>[] {
    return this.node.children.filter((child) => isMarked(child, 'component')) as Component<any, any>[];
  }

  /** The parts that are no workload, in the order they were added. */
  get parts(): readonly Part<any, any>[] {
    return this.node.children.filter((child) => isMarked(child, 'part')) as Part<any, any>[];
  }

  /** Secrets, configurations and parameters that a deployment binds. */
  get declarations(): readonly Declaration[] {
    return this.node.children.filter((child) => 'category' in child) as Declaration[];
  }

  /** The traits given to the application as a whole. */
  get traits(): readonly Trait<any, any>[] {
    return [...this.#traits];
  }

  /** Adds traits to every component whose kind they apply to, to those that come later as well. */
  override with(...traits: Trait<Legal>[]): this {
    checkTraits(this.name, traits);
    this.checkOpen('a trait on the application');
    traits.forEach((trait) => Object.freeze(trait));
    this.#traits.push(...traits);
    return this;
  }

  /**
   * Ends the modelling: what is added afterwards would be missing from what was already made, so it is refused.
   *
   * @param by - who read the model, for the message
   */
  close(by: string): void {
    this.#closedBy ??= by;
  }

  /** @throws Error when the application was closed */
  checkOpen(what: string): void {
    if (this.#closedBy === undefined) return;
    throw new Error(`${this.name}: ${what} comes too late: ${this.#closedBy} was already made from this application; add it before`);
  }
}
