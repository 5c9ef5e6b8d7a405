import { Application, Sidecar, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const sidecar: ConformanceCase = {
  name: 'sidecar',
  about: 'two containers beside the main one, with environment and resources of their own',
  application() {
    const shop = new Application(undefined, 'shop');
    const orders = new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, cpu: 0.5, memory: '1Gi' });
    orders.with(
      new Sidecar({ name: 'proxy', image: 'envoyproxy/envoy:v1.31', args: ['--concurrency', 2], cpu: 0.25, memory: '0.5Gi' }),
      new Sidecar({ name: 'logs', image: 'fluent/fluent-bit:3', env: { UPSTREAM: orders.endpoint.url }, cpu: 0.25, memory: '0.5Gi' }),
    );
    return shop;
  },
};
