import type { KubernetesOptions } from 'cdk-oam/kubernetes';

/** How the shop runs on our cluster. */
export const settings: Partial<KubernetesOptions> = {
  namespace: 'online-boutique',
  // The images run as any user and write nothing outside their volumes, so the strictest standard costs nothing.
  podSecurity: { standard: 'restricted', runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, readOnlyRootFilesystem: true },
};
