import { Application, Cors, Ingress, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const cors: ConformanceCase = {
  name: 'cors',
  about: 'pages of two origins may call with credentials; pages of any origin may read',
  application() {
    const shop = new Application(undefined, 'shop');
    const service = (id: string) => new WebService(shop, id, { image: `ghcr.io/acme/${id}:1`, port: 80, cpu: 0.25, memory: '0.5Gi' });
    service('api').with(new Ingress({ host: 'api.example.com' }), new Cors({
      origins: ['https://shop.example.com', 'http://localhost:3000'], methods: ['GET', 'PUT', 'DELETE'], headers: ['Content-Type', 'X-Request-Id'],
      exposeHeaders: ['X-Total'], credentials: true, maxAge: 600,
    }));
    service('catalog').with(new Ingress({ host: 'catalog.example.com' }), new Cors({ origins: ['*'] }));
    return shop;
  },
};
