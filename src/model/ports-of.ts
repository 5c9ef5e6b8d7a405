import type { Component } from './component';
import { Workload } from './components/workload';
import type { ResolvedPort } from './port';
import type { Trait } from './trait';
import type { Expose } from './traits/expose';

/**
 * Every port of a component: its own, the main one first, then those that its traits expose.
 *
 * @param traits - those to look at. @default - all of the component
 */
export function portsOf(component: Component<any, any>, traits: readonly Trait<any, any>[] = component.traits): readonly ResolvedPort[] {
  const own = component instanceof Workload ? component.ports : [];
  const exposed = traits.filter((trait): trait is Expose => trait.kind === 'expose');
  return [...own, ...exposed.flatMap(({ ports }) => ports)];
}
