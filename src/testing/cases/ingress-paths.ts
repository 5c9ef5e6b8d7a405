import { Application, Ingress, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const ingressPaths: ConformanceCase = {
  name: 'ingress-paths',
  about: 'several hosts and paths on one component, one of them to another port',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', cpu: 0.25, memory: '0.5Gi', ports: [{ port: 8080 }, { name: 'admin', port: 9000 }] }).with(
      new Ingress({ host: 'shop.example.com', paths: ['/orders', { path: '/version', pathType: 'Exact' }] }),
      new Ingress({ host: 'admin.example.com', paths: [{ path: '/', port: 'admin' }] }),
    );
    return shop;
  },
};
