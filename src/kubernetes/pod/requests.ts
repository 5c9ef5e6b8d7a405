import type { Component } from '../../model/component';
import type { ContainerProps } from '../../model/container';
import type { Sidecar } from '../../model/traits/sidecar';
import type { At } from '../rules';

/** A resource whose use can be compared with what is requested. */
export type Measured = 'cpu' | 'memory';

/**
 * Whether use is measured on the component's own container instead of the pod as a whole. Dapr's injector adds a
 * container that requests nothing, and the use of a pod cannot be told when one of its containers requests nothing.
 */
export function measuresOwnContainer(component: Component<any, any>, at: At): boolean {
  return at.traitsOf(component, 'dapr-sidecar').length > 0;
}

/** The containers that are measured and do not say how much they request. */
export function containersWithoutRequest(resource: Measured, component: Component<any, any>, at: At): string[] {
  const own = { name: at.name(component), props: component.props as ContainerProps };
  const beside = measuresOwnContainer(component, at) ? [] : at.traitsOf<Sidecar>(component, 'sidecar').map(({ props }) => ({ name: props.name, props }));
  return [own, ...beside].filter(({ props }) => props[resource] === undefined && props.limit?.[resource] === undefined).map(({ name }) => name);
}
