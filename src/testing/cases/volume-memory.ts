import { Application, Volume, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const volumeMemory: ConformanceCase = {
  name: 'volume-memory',
  about: 'a folder in memory',
  application() {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', cpu: 0.25, memory: '0.5Gi' })
      .with(new Volume({ name: 'scratch', mountPath: '/tmp', medium: 'memory', sizeLimit: '64Mi' }));
    return shop;
  },
};
