import type { Component } from '../../model/component';
import { Workload } from '../../model/components/workload';
import type { Ingress } from '../../model/traits/ingress';
import { later } from '../shared/input';
import type { Text } from '../shared/expression';
import { objectOf } from './options';
import type { At } from './rules';
import type { IpRuleArgs } from './types';

/** Who may reach a site: everyone, what runs in the deployment's network, or nobody. */
export type Access = 'public' | 'network' | 'none';

export function routesOf(component: Component<any, any>, at: At): readonly Ingress[] {
  return at.traitsOf<Ingress>(component, 'ingress');
}

/** Facts 4: every site is public unless something is said against it. */
export function accessOf(component: Component<any, any>, at: At): Access {
  if (!(component instanceof Workload) || component.ports.length === 0) return 'none';
  if (routesOf(component, at).some(({ props }) => props.external !== false)) return 'public';
  if (subnetOf(at) !== undefined) return 'network';
  // Who says of a route that it is not for everyone is taken by that word.
  return at.options.internal === 'public' && routesOf(component, at).length === 0 ? 'public' : 'none';
}

/** The subnet that sites send their own traffic through. */
export function subnetOf(at: At): Text | undefined {
  const network = objectOf(at.options.network);
  return network?.subnetId === undefined ? undefined : later('network.subnetId', network.subnetId);
}

/** The rules of a site: the author's first, then what lets the network in; whoever none names is turned away or let in. */
export function ipRulesOf(component: Component<any, any>, own: readonly IpRuleArgs[], at: At): { rules: readonly IpRuleArgs[]; otherwise: 'Allow' | 'Deny' } | undefined {
  const access = accessOf(component, at);
  if (access === 'network') return { rules: [...own, { name: 'network', action: 'Allow', priority: 1000, vnetSubnetResourceId: subnetOf(at)! }], otherwise: 'Deny' };
  // Said in so many words: what a site was told before, the platform keeps.
  if (own.length === 0) return access === 'public' ? { rules: [], otherwise: 'Allow' } : undefined;
  return { rules: own, otherwise: own.some(({ action }) => action === 'Allow') ? 'Deny' : 'Allow' };
}
