import type { DnsPeer, NetworkPeer } from '../network-options';
import type { At } from '../rules';

const KUBE_DNS: DnsPeer = { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } };

/** The options of policies with every choice made. Wrong shapes are reported by the check of options. */
export function policyOptions({ options: { networkPolicy } }: At): { routesFrom: readonly NetworkPeer[]; metricsFrom: readonly NetworkPeer[]; dns: DnsPeer; daprNamespace: string; kedaNamespace: string } {
  const { routesFrom, metricsFrom, dns, daprNamespace = 'dapr-system', kedaNamespace = 'keda' } = networkPolicy ?? {};
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  const peers = (list: unknown): NetworkPeer[] => (Array.isArray(list) ? list.filter(isObject) as NetworkPeer[] : []);
  return { routesFrom: peers(routesFrom), metricsFrom: peers(metricsFrom), dns: isObject(dns) ? dns! : KUBE_DNS, daprNamespace, kedaNamespace };
}
