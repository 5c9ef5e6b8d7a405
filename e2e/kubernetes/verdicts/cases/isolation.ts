import { Ingress, NetworkIsolation, type NetworkIsolationProps } from '../../../../src';
import type { KubernetesOptions, NetworkPeer } from '../../../../src/kubernetes';
import type { HostileCase } from '../hostile-case';
import { policy, service } from '../shop';

const egress = (about: string, entry: unknown, rule: object): HostileCase =>
  ({ about, model: () => service({}, new NetworkIsolation({ egress: [entry] } as NetworkIsolationProps)), objects: () => policy(rule) });
const to = (cidr: string): object => ({ to: [{ ipBlock: { cidr } }] });
const ports = (port: object): object => ({ ...to('10.0.0.0/8'), ports: [port] });

const cluster = (about: string, networkPolicy: KubernetesOptions['networkPolicy'], more: Partial<HostileCase> = {}): HostileCase =>
  ({ about, model: () => service({}, new Ingress(), new NetworkIsolation()), options: { networkPolicy }, ...more });
const from = (about: string, peer: NetworkPeer, more: Partial<HostileCase> = {}): HostileCase => cluster(about, { routesFrom: [peer] }, more);

/** Who may talk to whom. */
export const isolation: readonly HostileCase[] = [
  egress('calls to an address in the place of a range', '10.0.0.1', to('10.0.0.1')),
  egress('calls to a name', 'smtp.example.com', to('smtp.example.com')),
  egress('calls to a port 0', { to: '10.0.0.0/8', ports: [0] }, ports({ port: 0 })),
  egress('calls by ICMP', { to: '10.0.0.0/8', ports: [{ port: 1, protocol: 'ICMP' }] }, ports({ port: 1, protocol: 'ICMP' })),
  egress('calls to a range that begins in its middle', '10.1.2.3/8', to('10.1.2.3/8')),
  cluster('routes whose requests come from nobody knows where', undefined, { taken: 'no request would arrive' }),
  from('requests from a namespace called My Edge', { namespace: 'My Edge' }),
  from('requests from pods with a label that is none', { namespace: 'edge', podLabels: { app: 'a b' } }),
  from('requests from a range that is none', { cidr: '10.0.0.0/33' }),
  from('requests from pods and from addresses at once', { cidr: '10.0.0.0/8', podLabels: { app: 'edge' } }, { objects: () => policy({ to: [{ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }] }) }),
  from('requests from nobody in particular', {}, { taken: 'all namespaces would be let in' }),
  cluster('DNS on port 70000', { routesFrom: [{ namespace: 'edge' }], dns: { namespace: 'kube-system', port: 70000 } }),
  cluster('KEDA in a namespace called My KEDA', { routesFrom: [{ namespace: 'edge' }], kedaNamespace: 'My KEDA' }, { taken: 'no trigger of this model asks, so nothing names it' }),
];
