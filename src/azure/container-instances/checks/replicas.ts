import type { Component } from '../../../model/component';
import type { Finding } from '../../../plan/diagnostic';
import { groupName } from '../components/workload';
import { refuse, warn } from '../findings';
import { domain } from '../network';
import { openPorts } from '../ports';
import { tlsHost } from '../routes';
import type { At } from '../rules';

/** Facts 3: a group does not scale; several groups have several addresses. */
export function checkReplicas(replicas: number, component: Component<any, any>, at: At): Finding[] {
  if (replicas === 0) return [refuse('ACI.REPLICAS', 'replicas 0 cannot be: a group runs, or it does not exist', 'take the component away')];
  if (replicas === 1) return [];
  const name = at.name(component);
  // Caddy meets the challenges of another that keeps its certificates in the same place.
  if (tlsHost(component, at) !== undefined && at.options.tls?.storage === undefined) {
    return [...reached(replicas, name, component, at), warn('ACI.TLS', `each of the ${replicas} groups asks for a certificate of its own, and the authority reaches the one that the DNS record leads to`, 'set tls.storage, a share that all of them use, or take one replica')];
  }
  return reached(replicas, name, component, at);
}

function reached(replicas: number, name: string, component: Component<any, any>, at: At): Finding[] {
  const isReached = openPorts(component, at).length > 0;
  if (!isReached || domain(at) !== undefined) return [];
  return [warn('ACI.REPLICAS', `endpoint references lead to group '${name}' alone: nothing spreads calls over the ${replicas} groups '${name}' to '${groupName(name, replicas - 1)}'`, 'set network.zone, and the name leads to all of them, or put a load balancer of your own before them')];
}
