import { Annotations, Application, Labels, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const labels: ConformanceCase = {
  name: 'labels',
  about: 'labels and annotations of the application and of one component, which wins',
  application() {
    const shop = new Application(undefined, 'shop').with(new Labels({ team: 'shop', tier: 'standard' }));
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size })
      .with(new Labels({ tier: 'gold' }), new Annotations({ owner: 'orders-team', 'example.com/runbook': 'see the wiki, page 12' }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size });
    return shop;
  },
};
