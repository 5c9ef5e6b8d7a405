import type { ContainerProps } from '../../model/container';
import type { Component } from '../../model/component';
import type { Sidecar } from '../../model/traits/sidecar';
import { machinesOf } from './machines';
import { askedFor, FLOOR, isPair, roundUp, stepsFor, sum, times, type Size } from './resource-pairs';
import type { At } from './rules';

/** What the containers of a component get. */
export interface Sizing {
  /** What they ask for, together. */
  readonly asked: Size;
  /** What the component's own container gets. */
  readonly main: Size;
  /** What any other container gets. */
  other(props: ContainerProps): Size;
}

/**
 * The sum over the containers must be a combination that the platform sells. With `round-up`, sidecars get what they
 * ask for and the component's own container what is left of the next combination.
 */
export function sizing(component: Component<any, any>, at: At): Sizing {
  const own = component.props as ContainerProps;
  const sidecars = sidecarsOf(component, at).map(({ props }) => props);
  const asked = sum([own, ...sidecars].map(askedFor));
  const sold = machinesOf(component, at).kind === 'consumption';
  const fits = isPair(asked) && [own, ...sidecars].every((props) => askedFor(props).cpu >= FLOOR.cpu);
  if (at.options.resources !== 'round-up' || !sold || fits) return { asked, main: askedFor(own), other: askedFor };
  const beside = sum(sidecars.map((props) => roundUp(askedFor(props))));
  const whole = times(stepsFor(sum([roundUp(askedFor(own)), beside])));
  return { asked, main: { cpu: whole.cpu - beside.cpu, memory: whole.memory - beside.memory }, other: (props) => roundUp(askedFor(props)) };
}

export function sidecarsOf(component: Component<any, any>, at: At): readonly Sidecar[] {
  return at.traitsOf<Sidecar>(component, 'sidecar');
}
