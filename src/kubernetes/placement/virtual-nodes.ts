import type { Toleration } from 'kubernetes-types/core/v1';

/** What the virtual nodes of AKS keep other pods away with. */
export const VIRTUAL_NODE_TAINTS: readonly Toleration[] = [
  { key: 'virtual-kubelet.io/provider', operator: 'Exists' },
  { key: 'azure.com/aci', operator: 'Exists', effect: 'NoSchedule' },
];

/** What they are found by. */
export const VIRTUAL_NODE_LABELS: Readonly<Record<string, string>> = { 'kubernetes.io/os': 'linux', 'kubernetes.io/role': 'agent', 'type': 'virtual-kubelet' };
