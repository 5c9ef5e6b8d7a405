import type { Component } from '../../../model/component';
import type { Finding } from '../../../plan/diagnostic';
import { groupName } from '../components/workload';
import { refuse, warn } from '../findings';
import { domain } from '../network';
import { openPorts } from '../ports';
import type { At } from '../rules';

/** Facts 3: a group does not scale; several groups have several addresses. */
export function checkReplicas(replicas: number, component: Component<any, any>, at: At): Finding[] {
  if (replicas === 0) return [refuse('ACI.REPLICAS', 'replicas 0 cannot be: a group runs, or it does not exist', 'take the component away')];
  if (replicas === 1) return [];
  const name = at.name(component);
  const isReached = openPorts(component, at).length > 0;
  if (!isReached || domain(at) !== undefined) return [];
  return [warn('ACI.REPLICAS', `endpoint references lead to group '${name}' alone: nothing spreads calls over the ${replicas} groups '${name}' to '${groupName(name, replicas - 1)}'`, 'set network.zone, and the name leads to all of them, or put a load balancer of your own before them')];
}
