import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import type { Expose } from '../../model/traits/expose';
import { DAPRD_PORTS } from '../shared/dapr/ports';
import { domain, networkOf } from './network';
import { externalRoutes, portsAt, tlsHost } from './routes';
import type { At } from './rules';
import type { GroupPortArgs } from './types';

/** The ports that Caddy answers on. */
export const CADDY_PORTS: readonly GroupPortArgs[] = [{ port: 80, protocol: 'TCP' }, { port: 443, protocol: 'TCP' }];

/** Whether a port of a component is open on the address of its group. */
export function opens(component: Component<any, any>, port: ResolvedPort, at: At): boolean {
  return ownPorts(component, at).some((open) => open.port === port.targetPort && open.protocol === port.protocol);
}

/**
 * The ports of the component's own containers that are open on the address of its group. In a network all are; without
 * one the address is for everyone, and only those are open that a route or an exposed port asks to be.
 */
export function ownPorts(component: Component<any, any>, at: At): readonly GroupPortArgs[] {
  const ports = portsAt(component, at);
  if (networkOf(at) !== undefined) return unique(ports);
  const routed = tlsHost(component, at) === undefined
    ? externalRoutes(component, at).flatMap(({ paths }) => paths.map(({ port }) => ports.find(({ name }) => name === port) ?? ports[0])).filter((port) => port !== undefined) : [];
  const exposed = at.traitsOf<Expose>(component, 'expose').filter(({ type, props: { external = true } }) => type === 'LoadBalancer' && external);
  return unique([...routed, ...exposed.flatMap((trait) => trait.ports)]);
}

/** Whether daprd of other groups reach the one of a component: they find it by its name in the zone. */
export function isReachedByDapr(component: Component<any, any>, at: At): boolean {
  return domain(at) !== undefined && at.traitsOf<DaprSidecar>(component, 'dapr-sidecar').length > 0;
}

/** Every port that is open on the address of the group of a component. */
export function openPorts(component: Component<any, any>, at: At): readonly GroupPortArgs[] {
  return [
    ...ownPorts(component, at), ...(tlsHost(component, at) === undefined ? [] : CADDY_PORTS),
    ...(isReachedByDapr(component, at) ? [{ port: DAPRD_PORTS.internal, protocol: 'TCP' as const }] : []),
  ];
}

/** Several ports may lead to one of the container. */
function unique(ports: readonly ResolvedPort[]): GroupPortArgs[] {
  return [...new Map(ports.map(({ targetPort: port, protocol }) => [`${port}/${protocol}`, { port, protocol }])).values()];
}
