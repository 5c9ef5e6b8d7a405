import { Construct } from 'constructs';
import type { Application } from './application';
import { checkText } from './arguments';
import { mark } from './brand';
import { childId } from './child-id';
import { owner } from './owner';
import { checkTraits } from './check-traits';
import { applies, type Trait } from './trait';
import { Endpoint } from './values/endpoint';

/** What a construct must be to hold a component or part of kind `K`: an application whose targets all know `K`. */
export interface Host<in K extends string> extends Construct {
  readonly accepts: (kind: K) => void;
}

/**
 * A workload of an application.
 *
 * @typeParam Legal - the kinds that every intended target can run; taken from the application
 * @typeParam Kind - the kind of this component
 */
export abstract class Component<Legal extends string = string, Kind extends string = any> extends Construct {
  /** The kind of workload; kinds of other packages carry a dot. */
  abstract readonly kind: Kind;
  /** The properties, in the words of the constructor. */
  abstract readonly props: object;
  /** The id as the author wrote it. Targets derive names from it. */
  readonly name: string;
  /** The application it belongs to. */
  readonly application: Application<Legal>;
  readonly #traits: Trait<any, any>[] = [];

  constructor(scope: Application<Legal>, id: string) {
    checkText('id of a component', id);
    const application = owner(scope, `component '${id}'`) as Application<Legal>;
    super(scope, childId(scope, 'component', id));
    mark(this, 'component');
    this.name = id;
    this.application = application;
  }

  /** Where it stands in the model, for messages: `shop/orders`. */
  get path(): string {
    return `${this.application.name}/${this.name}`;
  }

  /** The traits: those of the application that apply to this kind, then its own, in the order they were added. */
  get traits(): readonly Trait<any, any>[] {
    return [...this.application.traits.filter((trait) => applies(trait, this.kind)), ...this.#traits];
  }

  /** The address of its first port. */
  get endpoint(): Endpoint {
    return new Endpoint(this);
  }

  /** The address of the port called `portName`. */
  endpointOf(portName: string): Endpoint {
    return new Endpoint(this, portName);
  }

  /**
   * Adds traits.
   *
   * @throws TypeError for anything that is no trait, and Error once a target was made from the application
   */
  override with(...traits: Trait<Legal, Kind>[]): this {
    checkTraits(this.path, traits);
    this.application.checkOpen(`a trait on '${this.name}'`);
    traits.forEach((trait) => Object.freeze(trait));
    this.#traits.push(...traits);
    return this;
  }
}
