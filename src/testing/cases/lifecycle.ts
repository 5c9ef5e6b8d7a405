import { Application, Lifecycle, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const lifecycle: ConformanceCase = {
  name: 'lifecycle',
  about: 'more time to stop',
  application() {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', cpu: 0.25, memory: '0.5Gi' }).with(new Lifecycle({ terminationGracePeriodSeconds: 120 }));
    return shop;
  },
};
