import { Application, Scaler, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const scaler: ConformanceCase = {
  name: 'scaler',
  about: 'a fixed number of replicas',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size }).with(new Scaler({ replicas: 3 }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new Scaler({ replicas: 1 }));
    return shop;
  },
};
