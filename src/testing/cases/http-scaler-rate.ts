import { Application, HttpScaler, Ingress, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const httpScalerRate: ConformanceCase = {
  name: 'http-scaler-rate',
  about: 'replicas by requests in a second, with one host shared by two components and a port that is not counted',
  application() {
    const shop = new Application(undefined, 'shop');
    const ports = [{ port: 8080 }, { name: 'admin', port: 9000 }];
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', port: 8080 })
      .with(new Ingress({ host: 'shop.example.com' }), new HttpScaler({ min: 1, max: 10, requestRate: { targetValue: 100, window: 30 }, cooldownPeriod: 60 }));
    new WebService(shop, 'api', { image: 'ghcr.io/acme/api:1', ports })
      .with(new Ingress({ host: 'shop.example.com', paths: ['/api', { path: '/admin', port: 'admin' }] }), new HttpScaler({ min: 1, max: 10, requestRate: 20 }));
    return shop;
  },
};
