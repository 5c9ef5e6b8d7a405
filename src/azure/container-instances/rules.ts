import type { Component } from '../../model/component';
import type { Part } from '../../model/part';
import type { Trait } from '../../model/trait';
import type { Context } from '../../plan/context';
import type { ComponentRule, PartRule, TraitRule } from '../../plan/target';
import type { GroupDraft } from './draft';
import type { ContainerInstancesOptions } from './options';
import type { ContainerInstancesResource } from './types';

/** What a rule of this target may know beside the thing it lowers. */
export type At = Context<ContainerInstancesOptions>;

/** How this target lowers a component kind. */
export type ContainerInstancesComponentRule<C extends Component<any, any>> = ComponentRule<C, GroupDraft, ContainerInstancesResource, ContainerInstancesOptions>;

/** How this target lowers a kind of trait. */
export type ContainerInstancesTraitRule<T extends Trait<any, any>> = TraitRule<T, GroupDraft, ContainerInstancesResource, ContainerInstancesOptions>;

/** How this target lowers a kind of part. */
export type ContainerInstancesPartRule<P extends Part<any, any>> = PartRule<P, ContainerInstancesResource, ContainerInstancesOptions>;
