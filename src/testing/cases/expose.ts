import { Application, Expose, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const expose: ConformanceCase = {
  name: 'expose',
  about: 'two more ports for other components, one of which calls the second',
  application() {
    const shop = new Application(undefined, 'shop');
    const orders = new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 80, cpu: 0.25, memory: '0.5Gi' })
      .with(new Expose({ ports: [{ port: 9090, targetPort: 9091, appProtocol: 'tcp' }, { name: 'admin', port: 9000 }] }));
    new Worker(shop, 'caller', { image: 'ghcr.io/acme/caller:1', cpu: 0.25, memory: '0.5Gi', env: { MAIN: orders.endpoint.url, ADMIN: orders.endpointOf('admin').url, RAW: orders.endpointOf('tcp-9090').url } });
    return shop;
  },
};
