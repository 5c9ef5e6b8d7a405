import { Application, Metrics, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const metrics: ConformanceCase = {
  name: 'metrics',
  about: 'metrics on a port that others call, and on one that nobody else does',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', ports: [{ port: 80, targetPort: 8080 }, { name: 'stats', port: 9090 }] })
      .with(new Metrics({ port: 'stats', path: '/stats', interval: 15, scrapeTimeout: 5 }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1' }).with(new Metrics({ port: 2112, scheme: 'https' }));
    return shop;
  },
};
