import { Application, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const worker: ConformanceCase = {
  name: 'worker',
  about: 'a process that nobody calls, without anything that can be left out',
  application() {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1.4' });
    return shop;
  },
};
