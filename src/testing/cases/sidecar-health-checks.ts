import { Application, Sidecar, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const sidecarHealthChecks: ConformanceCase = {
  name: 'sidecar-health-checks',
  about: 'probes of a container beside the main one, on ports of its own',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, cpu: 0.25, memory: '0.5Gi' }).with(new Sidecar({
      name: 'proxy', image: 'envoyproxy/envoy:v1.31', cpu: 0.25, memory: '0.5Gi',
      healthChecks: {
        liveness: { tcpSocket: { port: 9901 }, periodSeconds: 20 },
        readiness: { httpGet: { path: '/ready', port: 9901 } },
        startup: { httpGet: { path: '/ready', port: 9901 }, periodSeconds: 1, failureThreshold: 30 },
      },
    }));
    return shop;
  },
};
