import type { NetworkPolicyPeer, NetworkPolicyPort } from 'kubernetes-types/networking/v1';
import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import { selectorLabels } from '../labels';
import type { NetworkPeer } from '../network-options';
import type { At } from '../rules';

/** The pods of a component of the same application, which are in the same namespace. */
export function podsOf(component: Component<any, any>, at: At): NetworkPolicyPeer {
  return { podSelector: { matchLabels: selectorLabels(at.name(component), at) } };
}

/**
 * The replicas of a stateful service, for each other: they find themselves by name, and talk on ports that the model
 * need not know. Replicas of other kinds have no names for each other.
 */
export function members(component: Component<any, any>, at: At): NetworkPolicyPeer[] {
  return component.kind === 'stateful-service' ? [podsOf(component, at)] : [];
}

/** Every namespace carries its name as a label, which nobody can take off. */
export function namespacePeer(namespace: string): NetworkPolicyPeer {
  return { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } };
}

export function peerOf({ namespace, namespaceLabels, podLabels, cidr }: NetworkPeer): NetworkPolicyPeer {
  if (cidr !== undefined) return { ipBlock: { cidr } };
  const pods = podLabels === undefined ? {} : { podSelector: { matchLabels: { ...podLabels } } };
  if (namespace !== undefined) return { ...namespacePeer(namespace), ...pods };
  return { namespaceSelector: namespaceLabels === undefined || Object.keys(namespaceLabels).length === 0 ? {} : { matchLabels: { ...namespaceLabels } }, ...pods };
}

const PUBLIC: NetworkPolicyPeer[] = [
  // Private networks, those of providers, and the addresses at which machines tell pods about themselves.
  { ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'] } },
  { ipBlock: { cidr: '::/0', except: ['fc00::/7', 'fe80::/10'] } },
];

export function outside(to: string): NetworkPolicyPeer[] {
  return to === 'internet' ? PUBLIC : [{ ipBlock: { cidr: to } }];
}

/** Policies see the ports of pods and not those of Services. Each once, in the order of the component. */
export function podPorts(ports: readonly ResolvedPort[]): NetworkPolicyPort[] {
  const unique = new Map(ports.map(({ targetPort, protocol }) => [`${targetPort}/${protocol}`, { port: targetPort, protocol }]));
  return [...unique.values()].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
}
