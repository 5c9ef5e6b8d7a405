import { Application, DaprComponent, DaprSidecar, EventScaler, Expose, Ingress, interpolate, NetworkIsolation, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const networkIsolation: ConformanceCase = {
  name: 'network-isolation',
  about: 'an application closed to all but its own calls: a route, a queue that a scaler asks, Dapr, a published port, and calls to the outside',
  application() {
    const shop = new Application(undefined, 'shop');
    shop.with(new NetworkIsolation());
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const queue = new WebService(shop, 'queue', { image: 'redis:7', ...size, ports: [{ name: 'redis', port: 6379, appProtocol: 'tcp' }] });
    const address = interpolate`${queue.endpoint.host}:${queue.endpoint.port}`;
    const orders = new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', ports: [{ port: 80, targetPort: 8080 }], ...size, env: { QUEUE: address } });
    new WebService(shop, 'frontend', { image: 'ghcr.io/acme/frontend:1', port: 80, ...size, env: { ORDERS: orders.endpoint.url } }).with(new Ingress());
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size, env: { QUEUE: address } }).with(
      new EventScaler({ max: 5, triggers: [{ type: 'redis', metadata: { address, listName: 'mail', listLength: 5 } }] }),
      new NetworkIsolation({ egress: [{ to: 'internet', ports: [587] }, '10.20.0.0/16'] }),
    );
    new DaprComponent(shop, 'statestore', { type: 'state.redis', scopes: ['ledger'], metadata: { redisHost: address } });
    for (const id of ['ledger', 'audit']) new WebService(shop, id, { image: `ghcr.io/acme/${id}:1`, port: 80, ...size }).with(new DaprSidecar({ appId: id }));
    new Worker(shop, 'syslog', { image: 'ghcr.io/acme/syslog:1', ...size }).with(new Expose({ type: 'LoadBalancer', ports: [{ port: 514, protocol: 'UDP' }] }));
    return shop;
  },
};
