import { Application, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const awkwardIds: ConformanceCase = {
  name: 'awkward-ids',
  about: 'ids that are names of object members, numbers, too long, or not in lower case',
  application() {
    const shop = new Application(undefined, 'Shop & Co');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    for (const id of ['constructor', '__proto__', '10', 'Orders', 'orders', 'recommendation-engine-for-northern-europe-1']) {
      new WebService(shop, id, { image: 'ghcr.io/acme/orders:1', port: 8080, ...size });
    }
    new Worker(shop, '9', { image: 'ghcr.io/acme/mailer:1', ...size });
    return shop;
  },
};
