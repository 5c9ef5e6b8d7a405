import { Application, SecurityContext, Sidecar, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const securityContext: ConformanceCase = {
  name: 'security-context',
  about: 'users for all containers, a file system and capabilities for the main one',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 80, ...size }).with(
      new SecurityContext({ runAsUser: 1000, runAsGroup: 1000, fsGroup: 2000, runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] } }),
      new Sidecar({ name: 'logs', image: 'fluent/fluent-bit:3', ...size }),
    );
    return shop;
  },
};
