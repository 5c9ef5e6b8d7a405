import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { Finding } from '../../../plan/diagnostic';
import { DAPRD_PORTS } from '../../shared/dapr/ports';
import { adapt, refuse, refuseAsDocumented, warn } from '../findings';
import { networkOf } from '../network';
import { CADDY_PORTS, isReachedByDapr, openPorts, opens, ownPorts } from '../ports';
import { isRouted, portsAt, tlsHost } from '../routes';
import type { At } from '../rules';

/** Facts 3, from the vendor's questions and answers. */
const RESERVED: readonly (readonly [number, number])[] = [
  [22, 22], [1025, 1027], [3389, 3399], [9999, 9999], [19000, 19000], [19080, 19080], [19100, 19100], [19390, 19390], [20000, 30000], [49152, 65534],
];

/** The ports of a component, and of those that are open the whole. */
export function checkPorts(component: Component<any, any>, at: At): Finding[] {
  const ports = portsAt(component, at);
  const open = openPorts(component, at);
  const used = [...new Set([...ports.map(({ targetPort }) => targetPort), ...open.map(({ port }) => port)])];
  return [
    ...checkReached(component, at), ...checkHidden(component, at),
    ...used.filter((port) => RESERVED.some(([from, to]) => port >= from && port <= to)).map((port) =>
      refuseAsDocumented(at, 'ACI.PORT', `port ${port} is one that the platform keeps for itself`, `let the program listen on another; kept are ${RESERVED.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ')}`)),
    ...(open.length > 5 ? [refuseAsDocumented(at, 'ACI.PORT', `${open.length} ports are to be open, and a group has at most 5`, 'take some away, or split the component')] : []),
    ...(new Set(open.map(({ protocol }) => protocol)).size > 1 ? [warn('ACI.PORT', "TCP and UDP are to be open on one address: the platform's pages do not say whether it takes both", 'try it out, or split the component')] : []),
    ...ports.filter((port) => port.port !== port.targetPort && opens(component, port, at)).map(({ name, port, targetPort }) =>
      adapt('ACI.ADDRESS', `callers reach port '${name}' under ${targetPort}, not ${port}: the platform maps no ports; endpoint references follow, addresses written by hand must be changed`)),
    ...checkHelperPorts(component, at),
  ];
}

/** Facts 3: without a network an address is for everyone. None is opened that nobody asked for. */
function checkReached(component: Component<any, any>, at: At): Finding[] {
  const [main] = portsAt(component, at);
  if (main === undefined || networkOf(at) !== undefined || openPorts(component, at).length > 0) return [];
  if (at.traitsOf(component, 'dapr-sidecar').length > 0) return [adapt('ACI.NETWORK', `nothing but daprd reaches port '${main.name}': a group outside of a network has a public address or none, and no route asks for one`)];
  // A trait that exposes ports to nobody says so itself.
  if (at.traitsOf(component, 'ingress').length > 0 || at.traitsOf(component, 'expose').length > 0) return [];
  return [refuse('ACI.NETWORK', `nothing would reach port '${main.name}': a group outside of a network has a public address or none, and no route asks for one`, 'set network.subnetId to have it reached from inside, or add new Ingress() to open it to everyone')];
}

/** Of several ports some may be open. One that a trait exposes to nobody is told by it. */
function checkHidden(component: Component<any, any>, at: At): Finding[] {
  if (!(component instanceof Workload) || networkOf(at) !== undefined || openPorts(component, at).length === 0) return [];
  return component.ports.filter((port) => !opens(component, port, at) && !isRouted(component, port, at)).map(({ name }) =>
    adapt('ACI.NETWORK', `port '${name}' is reached by the containers of its own group alone: no route and no exposed port opens it`));
}

/** All containers of a group share one network: two of them cannot listen on one port. */
function checkHelperPorts(component: Component<any, any>, at: At): Finding[] {
  const own = new Set([...ownPorts(component, at), ...portsAt(component, at).map(({ targetPort: port }) => ({ port }))].map(({ port }) => port));
  const taken = [
    ...(tlsHost(component, at) === undefined ? [] : CADDY_PORTS.map(({ port }) => [port, 'Caddy'] as const)),
    ...(isReachedByDapr(component, at) ? [[DAPRD_PORTS.internal, 'daprd'] as const] : []),
  ];
  return taken.filter(([port, who]) => who !== 'daprd' && own.has(port)).map(([port, who]) =>
    refuse('ACI.PORT', `port ${port} is taken by ${who}, which runs beside the program`, 'let the program listen on another port'));
}
