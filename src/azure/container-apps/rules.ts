import type { Component } from '../../model/component';
import type { Part } from '../../model/part';
import type { Trait } from '../../model/trait';
import type { Context } from '../../plan/context';
import type { ComponentRule, PartRule, TraitRule } from '../../plan/target';
import type { AppDraft } from './draft';
import type { ContainerAppsOptions } from './options';
import type { ContainerAppsResource } from './types';

/** What a rule of this target may know beside the thing it lowers. */
export type At = Context<ContainerAppsOptions>;

/** How this target lowers a component kind. */
export type ContainerAppsComponentRule<C extends Component<any, any>> = ComponentRule<C, AppDraft, ContainerAppsResource, ContainerAppsOptions>;

/** How this target lowers a kind of trait. */
export type ContainerAppsTraitRule<T extends Trait<any, any>> = TraitRule<T, AppDraft, ContainerAppsResource, ContainerAppsOptions>;

/** How this target lowers a kind of part. */
export type ContainerAppsPartRule<P extends Part<any, any>> = PartRule<P, ContainerAppsResource, ContainerAppsOptions>;
