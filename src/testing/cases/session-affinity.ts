import { Application, Ingress, SessionAffinity, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const sessionAffinity: ConformanceCase = {
  name: 'session-affinity',
  about: 'browsers stay with one replica by cookie',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'cart', { image: 'ghcr.io/acme/cart:1', port: 80, cpu: 0.25, memory: '0.5Gi' })
      .with(new Ingress({ host: 'cart.example.com' }), new SessionAffinity({ by: 'cookie' }));
    return shop;
  },
};
