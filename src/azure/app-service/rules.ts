import type { Component } from '../../model/component';
import type { Part } from '../../model/part';
import type { Trait } from '../../model/trait';
import type { Context } from '../../plan/context';
import type { ComponentRule, PartRule, TraitRule } from '../../plan/target';
import type { SiteDraft } from './draft';
import type { AppServiceOptions } from './options';
import type { AppServiceResource } from './types';

/** What a rule of this target may know beside the thing it lowers. */
export type At = Context<AppServiceOptions>;

/** How this target lowers a component kind. */
export type AppServiceComponentRule<C extends Component<any, any>> = ComponentRule<C, SiteDraft, AppServiceResource, AppServiceOptions>;

/** How this target lowers a kind of trait. */
export type AppServiceTraitRule<T extends Trait<any, any>> = TraitRule<T, SiteDraft, AppServiceResource, AppServiceOptions>;

/** How this target lowers a kind of part. */
export type AppServicePartRule<P extends Part<any, any>> = PartRule<P, AppServiceResource, AppServiceOptions>;
