import type { Component } from '../../model/component';
import { portsOf } from '../../model/ports-of';
import type { ResolvedPort } from '../../model/port';
import type { Expose } from '../../model/traits/expose';
import { nameWith } from '../names';
import type { At } from '../rules';

export function exposesOf(component: Component<any, any>, at: At): readonly Expose[] {
  return at.traitsOf<Expose>(component, 'expose');
}

/** Every port that the pods of a component listen on for others. */
export function allPorts(component: Component<any, any>, at: At): readonly ResolvedPort[] {
  return portsOf(component, exposesOf(component, at));
}

/** The ports of the Service that has the component's name: its own, and what is exposed inside the cluster. */
export function mainPorts(component: Component<any, any>, at: At): readonly ResolvedPort[] {
  return portsOf(component, exposesOf(component, at).filter(({ type }) => type === 'ClusterIP'));
}

const WORDS = { ClusterIP: '', NodePort: 'node-port', LoadBalancer: 'load-balancer' } as const;

/** The name of the Service of exposed ports. Inside the cluster they belong to the component's own. */
export function exposedName(component: Component<any, any>, { type, props }: Expose, at: At): string {
  return type === 'ClusterIP' ? at.name(component) : nameWith(at.name(component), props.name ?? WORDS[type]);
}
