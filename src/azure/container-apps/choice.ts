import type { Component } from '../../model/component';
import type { NodeRequirement, Placement, PlacementProps } from '../../model/traits/placement';
import { own } from '../shared/input';
import { offersOf, type Offer } from './offers';
import type { At } from './rules';

/** What a component can run on, and what it runs on. */
export interface Choice {
  /** Those whose machines have what is asked for. */
  readonly fitting: readonly Offer[];
  /** Those of them that are liked best. */
  readonly best: readonly Offer[];
  /** The one. Undefined where none fits, or several and nothing tells them apart. */
  readonly offer?: Offer;
}

/** Kubernetes takes any machine that fits, the platform needs the name of one profile: the one it would take anyway, if it may. */
export function choose({ nodeSelector = {}, nodeAffinity }: PlacementProps, at: At): Choice {
  const offers = offersOf(at);
  const asked: readonly NodeRequirement[] = Object.entries(nodeSelector).map(([key, value]) => ({ key, values: [value] }));
  const fitting = offers.filter((offer) => all(offer, asked) && (nodeAffinity?.required?.some((set) => all(offer, set)) ?? true));
  const liked = (offer: Offer): number => (nodeAffinity?.preferred ?? []).reduce((sum, { weight, requirements }) => sum + (all(offer, requirements) ? weight : 0), 0);
  const most = Math.max(...fitting.map(liked));
  const best = fitting.filter((offer) => liked(offer) === most);
  return { fitting, best, offer: best.length === 1 ? best[0] : best.find((offer) => offer === offers[0]) };
}

/** What a component runs on. Undefined where it asks for what is not to be had, which was refused. */
export function offerFor(component: Component<any, any>, at: At): Offer | undefined {
  const [placement] = at.traitsOf<Placement>(component, 'placement');
  return placement === undefined ? offersOf(at)[0] : choose(placement.props, at).offer;
}

/** The profile to name on an app or a job. */
export function profileName(component: Component<any, any>, at: At): string | undefined {
  return offerFor(component, at)?.name;
}

function all(offer: Offer, requirements: readonly NodeRequirement[]): boolean {
  return requirements.every((requirement) => meets(offer, requirement));
}

/** As the scheduler of Kubernetes compares. Of labels that nobody told us of nothing is assumed. */
function meets({ labels, open }: Offer, { key, operator = 'In', values = [] }: NodeRequirement): boolean {
  const label = own(labels, key) as string | undefined;
  if (label === undefined) return !open && (operator === 'NotIn' || operator === 'DoesNotExist');
  switch (operator) {
    case 'In': return values.includes(label);
    case 'NotIn': return !values.includes(label);
    case 'Exists': return true;
    case 'DoesNotExist': return false;
    case 'Gt': return /^-?\d+$/.test(label) && Number(label) > Number(values[0]);
    case 'Lt': return /^-?\d+$/.test(label) && Number(label) < Number(values[0]);
  }
}
