import type { EngineName } from './engines';

const cluster = ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubectl', 'kwok'] as const satisfies readonly EngineName[];

/** The suites, each a folder here, and what each of them starts. */
export const suites = {
  'app-service': { engines: ['daprd'], programs: ['redis-server', 'chroot', 'ip', 'nsenter', 'unshare', 'openssl'] },
  cdk8s: { engines: ['etcd', 'kube-apiserver', 'kubectl'], programs: [] },
  'container-instances': { engines: ['caddy', 'daprd'], programs: ['redis-server', 'chroot', 'ip', 'nsenter', 'unshare'] },
  dapr: { engines: ['daprd'], programs: ['redis-server'] },
  keda: { engines: [...cluster, 'keda-operator'], programs: ['redis-server'] },
  kubernetes: { engines: [...cluster, 'kube-apiserver-1.34'], programs: [] },
  pulumi: { engines: ['pulumi'], programs: [] },
  'pulumi-kubernetes': { engines: [...cluster, 'pulumi', 'pulumi-resource-kubernetes'], programs: [] },
} as const satisfies Record<string, { engines: readonly EngineName[]; programs: readonly string[] }>;

export type SuiteName = keyof typeof suites;

/** The environment variable with the suites whose engines could not be had, and why. */
export const SKIPPED_VARIABLE = 'CDK_OAM_E2E_SKIPPED';
