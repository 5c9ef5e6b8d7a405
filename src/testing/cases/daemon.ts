import { Application, Daemon, HealthChecks, Volume, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const daemon: ConformanceCase = {
  name: 'daemon',
  about: 'a process on every machine, and one that others call',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new Daemon(shop, 'logs', { image: 'fluent/fluent-bit:3', ...size }).with(new Volume({ name: 'buffer', mountPath: '/buffer' }));
    const metrics = new Daemon(shop, 'metrics', { image: 'ghcr.io/acme/metrics:1', port: 9100, ...size }).with(new HealthChecks({ liveness: { httpGet: {} } }));
    new Worker(shop, 'reader', { image: 'ghcr.io/acme/reader:1', ...size, env: { METRICS: metrics.endpoint.url } });
    return shop;
  },
};
