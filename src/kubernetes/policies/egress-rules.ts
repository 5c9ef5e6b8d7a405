import type { NetworkPolicyEgressRule } from 'kubernetes-types/networking/v1';
import type { Component } from '../../model/component';
import type { NetworkIsolation } from '../../model/traits/network-isolation';
import { isCounted } from '../routes/interceptor';
import type { At } from '../rules';
import { hasDapr, SIDECAR_PORT } from './dapr';
import { edgesOf } from './edges';
import { interceptorPeer } from './interceptor';
import { policyOptions } from './options';
import { members, namespacePeer, outside, peerOf, podPorts, podsOf } from './peers';

/** Whom a component may call: DNS, those whose address it takes, other replicas of a stateful service, what the traits name outside, and what Dapr needs. */
export function egressRules(component: Component<any, any>, at: At): NetworkPolicyEgressRule[] {
  const { dns } = policyOptions(at);
  const { port = 53 } = dns;
  return [
    { to: [peerOf(dns)], ports: [{ port, protocol: 'UDP' }, { port, protocol: 'TCP' }] },
    ...callees(component, at), ...members(component, at).map((peer) => ({ to: [peer] })), ...named(component, at), ...sidecar(component, at),
  ];
}

/** Ports whose requests are counted are called at the interceptor. */
function callees(component: Component<any, any>, at: At): NetworkPolicyEgressRule[] {
  const all = edgesOf(at).outOf.get(component) ?? [];
  const edges = all.filter(({ to, port }) => !isCounted(port, to, at));
  const counted = edges.length < all.length ? [{ to: [interceptorPeer(at)] }] : [];
  return [
    ...[...new Set(edges.map(({ to }) => to))].map((callee) => ({ to: [podsOf(callee, at)], ports: podPorts(edges.filter(({ to }) => to === callee).map(({ port }) => port)) })),
    ...counted,
  ];
}

/** What several traits name is joined; each thing stands once. */
function named(component: Component<any, any>, at: At): NetworkPolicyEgressRule[] {
  const targets = at.traitsOf<NetworkIsolation>(component, 'network-isolation').flatMap(({ egress }) => egress);
  const unique = new Map(targets.map((target) => [JSON.stringify(target), target]));
  return [...unique.values()].map(({ to, ports }) => ({ to: outside(to), ...(ports.length === 0 ? {} : { ports: ports.map(({ port, protocol }) => ({ port, protocol })) }) }));
}

function sidecar(component: Component<any, any>, at: At): NetworkPolicyEgressRule[] {
  if (!hasDapr(component, at)) return [];
  const others = at.components.filter((one) => one !== component && hasDapr(one, at));
  return [
    { to: [namespacePeer(policyOptions(at).daprNamespace)] },
    ...(others.length === 0 ? [] : [{ to: others.map((one) => podsOf(one, at)), ports: [SIDECAR_PORT] }]),
  ];
}
