import type { Component } from '../../model/component';
import { joinName } from '../../plan/names';
import type { Text } from '../shared/expression';
import { later, own } from '../shared/input';
import { ownName } from '../shared/names';
import { place } from '../shared/place';
import { ref } from '../shared/resource';
import { instancesOf } from './instances';
import { planNames } from './names';
import { objectOf, type ExistingPlan, type NewPlan } from './options';
import type { At } from './rules';
import { tierOf, type Tier } from './skus';
import type { Plan } from './types';

export const DEFAULT_SKU = 'P0v3';

/** A plan of the deployment, with the components on it. */
export interface PlanUse {
  /** What it is called in the stack, and in messages. */
  readonly key: string;
  readonly given: NewPlan | ExistingPlan;
  /** The component whose own plan it is. @default - the one of all others */
  readonly owner?: string;
}

export function isExisting(plan: NewPlan | ExistingPlan): plan is ExistingPlan {
  return 'id' in plan;
}

/** The plan that a component runs on. Components share one unless they have their own. */
export function planOf(component: Component<any, any>, at: At): PlanUse {
  const mine = objectOf(own(objectOf(at.options.plans), component.name) as NewPlan | ExistingPlan | undefined);
  return mine === undefined ? sharedPlan(at) : { key: `plan-${at.name(component)}`, given: mine, owner: component.name };
}

export function sharedPlan(at: At): PlanUse {
  return { key: 'plan', given: objectOf(at.options.plan) ?? {} };
}

/** The plans in use, each once. */
export function plansInUse(at: At): PlanUse[] {
  return [...at.once(findUses).values()].map(({ plan }) => plan);
}

export function componentsOn({ key }: PlanUse, at: At): readonly Component<any, any>[] {
  return at.once(findUses).get(key)?.components ?? [];
}

interface Use {
  readonly plan: PlanUse;
  readonly components: Component<any, any>[];
  readonly elastic: boolean;
  /** The most that any component on it needs before anything scales it, and at all. */
  readonly needed: number;
  readonly largest: number;
}

function findUses(at: At): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const component of at.components) {
    const plan = planOf(component, at);
    const { kind, min, max } = instancesOf(component, at);
    const use: Use = uses.get(plan.key) ?? { plan, components: [], elastic: false, needed: 1, largest: 1 };
    use.components.push(component);
    uses.set(plan.key, { ...use, plan, elastic: use.elastic || kind === 'elastic', needed: Math.max(use.needed, min), largest: Math.max(use.largest, max) });
  }
  return uses;
}

/** The size of a plan's machines, where it is known. */
export function skuOf({ given }: PlanUse): string | undefined {
  if (!isExisting(given)) return given.sku ?? DEFAULT_SKU;
  const name = own(given.sku, 'name');
  return typeof name === 'string' ? name : undefined;
}

export function tierOfPlan(plan: PlanUse): Tier | undefined {
  const sku = skuOf(plan);
  return sku === undefined ? undefined : tierOf(sku);
}

/** Whether the platform scales it by requests. */
export function isElastic(plan: PlanUse, at: At): boolean {
  if (isExisting(plan.given)) return plan.given.elasticScaleEnabled === true;
  return plan.given.maximumElasticWorkerCount !== undefined || at.once(findUses).get(plan.key)?.elastic === true;
}

export function planId(plan: PlanUse): Text {
  if (isExisting(plan.given)) return later(plan.owner === undefined ? 'plan.id' : `plans ${plan.owner} id`, plan.given.id);
  return ref({ type: 'web:AppServicePlan', name: plan.key }, 'id');
}

/** The most instances that any component on a plan needs at the same time, before anything scales it. */
export function neededOn(plan: PlanUse, at: At): number {
  return at.once(findUses).get(plan.key)?.needed ?? 1;
}

/** How many machines a new plan begins with. */
export function capacityOf(plan: PlanUse, at: At): number {
  return (isExisting(plan.given) ? undefined : plan.given.capacity) ?? neededOn(plan, at);
}

/** Machines of a plan's own, unless it is there already. */
export function planResource(plan: PlanUse, at: At): Plan | undefined {
  const { given } = plan;
  if (isExisting(given)) return undefined;
  const elastic = isElastic(plan, at);
  const sku = skuOf(plan)!;
  const largest = Math.max(capacityOf(plan, at), at.once(findUses).get(plan.key)?.largest ?? 1);
  return {
    name: plan.key,
    type: 'web:AppServicePlan',
    args: {
      name: planName(plan, at), ...place(at), kind: 'linux', reserved: true,
      sku: { name: sku, tier: tierOf(sku)?.name ?? '', capacity: capacityOf(plan, at) },
      // Facts dapr-keda 5: sites of a plan scale together unless each has a number of its own.
      perSiteScaling: elastic ? undefined : true,
      elasticScaleEnabled: elastic ? true : undefined,
      maximumElasticWorkerCount: elastic ? given.maximumElasticWorkerCount ?? largest : undefined,
      zoneRedundant: given.zoneRedundant,
    },
  };
}

export function planName({ given, owner }: PlanUse, at: At): string {
  if (!isExisting(given) && given.name !== undefined) return given.name;
  return owner === undefined ? ownName(at.application.name, '-plan', planNames) : joinName([at.application.name, owner], planNames)?.name ?? owner;
}
