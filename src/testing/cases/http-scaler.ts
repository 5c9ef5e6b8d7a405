import { Application, HttpScaler, Ingress, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const httpScaler: ConformanceCase = {
  name: 'http-scaler',
  about: 'replicas by requests at a time, down to none, behind a route',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new Ingress({ host: 'shop.example.com' }), new HttpScaler({ max: 10, concurrency: 50 }));
    return shop;
  },
};
