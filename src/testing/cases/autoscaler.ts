import { Application, Autoscaler, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const autoscaler: ConformanceCase = {
  name: 'autoscaler',
  about: 'replicas by processor and memory use',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size }).with(new Autoscaler({ min: 2, max: 10, cpu: 70, memory: 80 }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new Autoscaler({ max: 4, cpu: 50 }));
    return shop;
  },
};
