import { Application, Ingress, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const ingressSharedHost: ConformanceCase = {
  name: 'ingress-shared-host',
  about: 'several components behind one host, told apart by path, with a certificate that the platform keeps ready',
  application() {
    const shop = new Application(undefined, 'shop');
    const web = (id: string, paths: ConstructorParameters<typeof Ingress>[0] = {}) =>
      void new WebService(shop, id, { image: `ghcr.io/acme/${id}:1`, cpu: 0.25, memory: '0.5Gi', port: 8080 }).with(new Ingress({ host: 'shop.example.com', tls: true, ...paths }));
    web('front');
    web('api', { paths: ['/api/', { path: '/version', pathType: 'Exact' }] });
    web('orders', { paths: ['/api/orders'] });
    return shop;
  },
};
