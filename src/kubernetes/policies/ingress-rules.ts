import type { NetworkPolicyIngressRule } from 'kubernetes-types/networking/v1';
import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import type { Metrics } from '../../model/traits/metrics';
import { metricsPort } from '../metrics/port';
import { routesOf } from '../routes/edge';
import { countedPort, isCounted } from '../routes/interceptor';
import { routedPorts } from '../routes/paths';
import type { At } from '../rules';
import { exposesOf } from '../services/ports';
import { hasDapr, SIDECAR_PORT } from './dapr';
import { edgesOf } from './edges';
import { interceptorPeer } from './interceptor';
import { policyOptions } from './options';
import { members, namespacePeer, peerOf, podPorts, podsOf } from './peers';

/** Who may call a component: its callers, other replicas of a stateful service, what answers for routes or counts requests, collectors of metrics, whoever it is exposed to, KEDA, sidecars of Dapr. */
export function ingressRules(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  return [...callers(component, at), ...members(component, at).map((peer) => ({ from: [peer] })), ...routes(component, at), ...counted(component, at), ...metrics(component, at), ...published(component, at), ...triggers(component, at), ...sidecars(component, at)];
}

/** One rule for each port, with all of its callers. */
function callers(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  const edges = (edgesOf(at).into.get(component) ?? []).filter(({ port }) => !isCounted(port, component, at));
  return podPorts(edges.map(({ port }) => port)).map((port) => {
    const from = edges.filter((edge) => edge.port.targetPort === port.port && edge.port.protocol === port.protocol).map((edge) => edge.from);
    return { from: [...new Set(from)].map((caller) => podsOf(caller, at)), ports: [port] };
  });
}

/** The ports that what answers for routes asks itself, and not through an interceptor. */
export function directPorts(component: Component<any, any>, at: At): readonly ResolvedPort[] {
  return routedPorts(routesOf(component, at), component, at).filter((port) => !isCounted(port, component, at));
}

/** What counts requests passes them on. */
function counted(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  const port = countedPort(component, at);
  return port === undefined ? [] : [{ from: [interceptorPeer(at)], ports: podPorts([port]) }];
}

/** The collectors of metrics. */
function metrics(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  const { metricsFrom } = policyOptions(at);
  const ports = at.traitsOf<Metrics>(component, 'metrics').map(({ props }) => metricsPort(props, component, at)?.number).filter((port) => port !== undefined);
  return ports.length === 0 || metricsFrom.length === 0 ? [] : [{ from: metricsFrom.map(peerOf), ports: ports.map((port) => ({ port, protocol: 'TCP' })) }];
}

function routes(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  const { routesFrom } = policyOptions(at);
  const routed = directPorts(component, at);
  return routed.length === 0 || routesFrom.length === 0 ? [] : [{ from: routesFrom.map(peerOf), ports: podPorts(routed) }];
}

/** Nodes and load balancers may put their own addresses in the place of the client's: these ports are open to all. */
function published(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  const ports = exposesOf(component, at).filter(({ type }) => type !== 'ClusterIP').flatMap((trait) => trait.ports);
  return ports.length === 0 ? [] : [{ ports: podPorts(ports) }];
}

function triggers(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  const ports = edgesOf(at).asked.get(component) ?? [];
  return ports.length === 0 ? [] : [{ from: [namespacePeer(policyOptions(at).kedaNamespace)], ports: podPorts(ports) }];
}

/** Which application calls which is said in programs, and Dapr has rules of its own for it. */
function sidecars(component: Component<any, any>, at: At): NetworkPolicyIngressRule[] {
  const others = at.components.filter((one) => one !== component && hasDapr(one, at));
  return !hasDapr(component, at) || others.length === 0 ? [] : [{ from: others.map((one) => podsOf(one, at)), ports: [SIDECAR_PORT] }];
}
