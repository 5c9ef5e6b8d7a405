import type { Component } from '../model/component';
import type { Part } from '../model/part';
import type { Trait } from '../model/trait';
import type { Context } from '../plan/context';
import type { ComponentRule, PartRule, TraitRule } from '../plan/target';
import type { WorkloadDraft } from './draft';
import type { KubernetesObject } from './objects';
import type { KubernetesOptions } from './options';

/** What a rule of this target may know beside the thing it lowers. */
export type At = Context<KubernetesOptions>;

/** How this target lowers a component kind. */
export type KubernetesComponentRule<C extends Component<any, any>> = ComponentRule<C, WorkloadDraft, KubernetesObject, KubernetesOptions>;

/** How this target lowers a kind of trait. */
export type KubernetesTraitRule<T extends Trait<any, any>> = TraitRule<T, WorkloadDraft, KubernetesObject, KubernetesOptions>;

/** How this target lowers a kind of part. */
export type KubernetesPartRule<P extends Part<any, any>> = PartRule<P, KubernetesObject, KubernetesOptions>;
