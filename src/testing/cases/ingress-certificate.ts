import { Application, Ingress, Secret, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const ingressCertificate: ConformanceCase = {
  name: 'ingress-certificate',
  about: 'a certificate of the author\'s own, for hosts of two components',
  application() {
    const shop = new Application(undefined, 'shop');
    const tls = new Secret(shop, 'example-com', { keys: ['tls.crt', 'tls.key'] });
    for (const id of ['orders', 'admin']) {
      new WebService(shop, id, { image: `ghcr.io/acme/${id}:1`, cpu: 0.25, memory: '0.5Gi', port: 8080 })
        .with(new Ingress({ host: `${id}.example.com`, tls, external: id === 'orders' }));
    }
    return shop;
  },
};
