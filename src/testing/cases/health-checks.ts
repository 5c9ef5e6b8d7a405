import { Application, HealthChecks, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const healthChecks: ConformanceCase = {
  name: 'health-checks',
  about: 'HTTP and TCP probes with their times, on the default port and on another',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size }).with(new HealthChecks({
      liveness: { httpGet: { path: '/live', httpHeaders: [{ name: 'X-Probe', value: 'yes' }] }, initialDelaySeconds: 10, periodSeconds: 15, timeoutSeconds: 2, failureThreshold: 5 },
      readiness: { httpGet: { path: '/ready', scheme: 'HTTPS' }, successThreshold: 2 },
      startup: { tcpSocket: {}, periodSeconds: 1, failureThreshold: 60 },
    }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new HealthChecks({ liveness: { tcpSocket: { port: 9000 } } }));
    return shop;
  },
};
