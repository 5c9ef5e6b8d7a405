import type { Component } from '../model/component';
import type { BuiltInComponents } from '../model/components';
import type { Part } from '../model/part';
import type { BuiltInParts } from '../model/parts';
import type { Trait } from '../model/trait';
import type { BuiltInTraits } from '../model/traits';
import type { ConfigKey } from '../model/values/config';
import type { Parameter } from '../model/values/parameter';
import type { SecretKey } from '../model/values/secret';
import type { Deferred } from '../model/values/value';
import type { Context } from './context';
import type { Finding } from './diagnostic';
import type { NameRule } from './names';

/** How a target lowers one component kind. Functions are pure: same model, same answer. */
export interface ComponentRule<C extends Component<any, any>, Draft, Resource, Options> {
  /** How the meaning differs on this target; left out, it is exact. */
  readonly adapts?: string;
  /** The rule for names of components of this kind. @default - the one of the target */
  readonly names?: NameRule;
  /** Values this target cannot honour. */
  check?(component: C, at: Context<Options>): readonly Finding[];
  /** The target's own plain arguments, before traits. */
  draft(component: C, at: Context<Options>): Draft;
  /** The workload's resources, after all traits. */
  finish(draft: Draft, at: Context<Options>): readonly Resource[];
}

/** How a target lowers one kind of trait. */
export interface TraitRule<T extends Trait<any, any>, Draft, Resource, Options> {
  /** How the meaning differs on this target; left out, it is exact. */
  readonly adapts?: string;
  /** Whether {@link adapts} concerns this one. @default - it concerns every one */
  adaptsFor?(trait: T, component: Component<any, any>, at: Context<Options>): boolean;
  /** Values this target cannot honour, and adaptations that depend on them. */
  check?(trait: T, component: Component<any, any>, at: Context<Options>): readonly Finding[];
  /** Edits the draft of the component. */
  patch?(trait: T, draft: Draft, at: Context<Options>): void;
  /** Resources beside the workload. */
  outputs?(trait: T, draft: Draft, at: Context<Options>): readonly Resource[];
}

/** How a target lowers a part that is no workload. */
export interface PartRule<P extends Part<any, any>, Resource, Options> {
  /** How the meaning differs on this target; left out, it is exact. */
  readonly adapts?: string;
  check?(part: P, at: Context<Options>): readonly Finding[];
  outputs(part: P, at: Context<Options>): readonly Resource[];
}

/** A refusal in writing: what stands in a table where a rule cannot. */
export class Unsupported {
  readonly unsupported = true;

  constructor(
    /** Why, in lower case and without a final stop: it ends a sentence. */ readonly reason: string,
    /** What to do instead. */ readonly instead?: string,
  ) {}
}

/** The keys of a rule table that hold a rule: a target's capability type. */
export type Supported<Table> = { [K in keyof Table]: Table[K] extends Unsupported ? never : K }[keyof Table];

export type ComponentTable<Draft, Resource, Options> = {
  readonly [K in keyof BuiltInComponents]: ComponentRule<BuiltInComponents[K], Draft, Resource, Options> | Unsupported;
};

export type TraitTable<Draft, Resource, Options> = {
  readonly [K in keyof BuiltInTraits]: TraitRule<BuiltInTraits[K], Draft, Resource, Options> | Unsupported;
};

export type PartTable<Resource, Options> = {
  readonly [K in keyof BuiltInParts]: PartRule<BuiltInParts[K], Resource, Options> | Unsupported;
};

/** What a deployment binds to the declarations of a model, in the target's own shapes, by the ids of the model. */
export interface Bindings {
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** By the name of a volume, or by `<component>/<volume>` where components have different ones of a name. */
  readonly volumes?: Readonly<Record<string, unknown>>;
}

/** Resources after the last step, with what was found in them. */
export interface Closed<Resource> {
  readonly resources: readonly Resource[];
  readonly findings: readonly Finding[];
}

/** A platform, as data: two tables of rules, a table for parts, and what concerns the application as a whole. */
export interface Target<Draft = any, Resource = any, Options extends Bindings = any> {
  readonly name: string;
  readonly components: Readonly<Record<string, ComponentRule<any, Draft, Resource, Options> | Unsupported>>;
  readonly traits: Readonly<Record<string, TraitRule<any, Draft, Resource, Options> | Unsupported>>;
  readonly parts: Readonly<Record<string, PartRule<any, Resource, Options> | Unsupported>>;
  /** The rule for names of components, where the rule of a kind has none of its own. */
  readonly names: NameRule;
  /** What the codes of its findings mean. */
  readonly codes: Readonly<Record<string, string>>;
  /** Options that hold when a deployment gives none. */
  readonly defaults: Options;
  /** Whether it can wait for a deferred value. @default - for none */
  waitsFor?(value: Deferred): boolean;
  /** Findings on options and on the application as a whole. */
  check?(at: Context<Options>): readonly Finding[];
  /** Findings on what was bound to a reference. Called only where something is bound. */
  checkBinding?(reference: SecretKey | ConfigKey | Parameter, binding: unknown, at: Context<Options>): readonly Finding[];
  /** The last step: adds what belongs to the whole application, checks, orders. */
  close?(resources: readonly Resource[], at: Context<Options>): Closed<Resource>;
}
