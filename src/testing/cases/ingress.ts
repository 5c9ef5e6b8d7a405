import { Application, Ingress, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const ingress: ConformanceCase = {
  name: 'ingress',
  about: 'routes from outside: to any host, to one host with TLS, to two hosts, and from inside only',
  application() {
    const shop = new Application(undefined, 'shop');
    const service = (id: string) => new WebService(shop, id, { image: `ghcr.io/acme/${id}:1`, port: 8080, cpu: 0.25, memory: '0.5Gi' });
    service('open').with(new Ingress());
    service('secure').with(new Ingress({ host: 'shop.example.com', tls: true }));
    service('twice').with(new Ingress({ host: 'a.example.com' }), new Ingress({ host: 'b.example.com' }));
    service('inside').with(new Ingress({ host: 'inside.example.com', external: false }));
    return shop;
  },
};
