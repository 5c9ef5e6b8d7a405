import type { IConstruct, IMixin } from 'constructs';
import type { Component } from './component';
import { isMarked, mark } from './brand';
import { frozenCopy } from './freeze';

/** Facts about a kind of trait that the plan checks on every component. They are static members of the trait's class. */
export interface TraitFacts {
  /** The component kinds it applies to; every kind when left out. */
  readonly appliesTo?: readonly string[];
  /** Whether one component may carry several of them. */
  readonly repeats: boolean;
  /** What it decides alone, such as `'replicas'`: two traits that own the same thing exclude each other. */
  readonly owns: readonly string[];
}

/**
 * An operational capability of a component: scaling, routing, health. Frozen data; a target's rule gives it meaning.
 *
 * @typeParam Needs - the trait kinds a target must have rules for; the compiler checks it against the application
 * @typeParam On - the component kinds it applies to
 */
export abstract class Trait<Needs extends string = string, On extends string = any> implements IMixin {
  /** The component kinds it applies to; every kind when left out. Must say the same as the type argument `On`. */
  static readonly appliesTo?: readonly string[];
  /** Whether one component may carry several of them. */
  static readonly repeats: boolean = false;
  /** What it decides alone, such as `'replicas'`: two traits that own the same thing exclude each other. */
  static readonly owns: readonly string[] = [];

  /** Carries `Needs` to the compiler. No value at run time. */
  declare protected readonly needs: Needs;
  /** Carries `On` to the compiler. No value at run time. */
  declare protected readonly on: (kind: On) => void;

  /** The name of this kind of trait; kinds of other packages carry a dot, as in `acme.canary`. */
  abstract readonly kind: string;
  /** True after {@link optional}: a target that cannot run the trait warns instead of refusing. */
  readonly isOptional: boolean = false;

  /** The properties, in the words of the constructor. */
  readonly props: object;

  constructor(props: object = {}) {
    mark(this, 'trait');
    this.props = props;
  }

  /** What tells this one from others of its kind on the same component, for messages: a sidecar's name. */
  get label(): string | undefined {
    return undefined;
  }

  /** The name of the one target that it is for: the others leave it out on purpose. Undefined for traits that mean the same everywhere. */
  get target(): string | undefined {
    return undefined;
  }

  /**
   * Traits that stand for this one where a target has no rule for its kind.
   *
   * @returns undefined when it cannot be put in other words
   */
  expand(): readonly Trait<Needs>[] | undefined {
    return undefined;
  }

  /**
   * The same trait as a wish: a target that cannot run it, or cannot with these values, leaves it out with a warning, and
   * the compiler lets it pass.
   */
  optional(): Trait<never, On> {
    const copy = Object.create(Object.getPrototypeOf(this) as object) as Trait<never, On>;
    return Object.defineProperties(copy, {
      ...Object.getOwnPropertyDescriptors(this),
      isOptional: { value: true, enumerable: true },
    });
  }

  /** Part of the mixin protocol of `constructs`: whether `construct` is a component that this trait applies to. */
  supports(construct: IConstruct): boolean {
    return isMarked(construct, 'component') && applies(this, (construct as Component<any, any>).kind);
  }

  /** Part of the mixin protocol of `constructs`: adds this trait to a component. */
  applyTo(construct: IConstruct): void {
    (construct as Component<any, any>).with(this as never);
  }
}

/** The facts on the class of a trait. */
export function factsOf(trait: Trait<any, any>): TraitFacts {
  return trait.constructor as unknown as TraitFacts;
}

/** Whether a trait applies to components of a kind. */
export function applies(trait: Trait<any, any>, kind: string): boolean {
  const allowed = factsOf(trait).appliesTo;
  return allowed === undefined || allowed.includes(kind);
}

export function isTrait(value: unknown): value is Trait<any, any> {
  return isMarked(value, 'trait');
}

/** A trait whose properties are an object given to the constructor, kept as a frozen copy. */
export abstract class TraitWith<Props extends object, Needs extends string = string, On extends string = any> extends Trait<Needs, On> {
  declare readonly props: Props;

  protected constructor(props: Props) {
    super(frozenCopy(props));
  }
}
