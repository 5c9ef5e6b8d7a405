import { Application, Rollout, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const rolloutSplit: ConformanceCase = {
  name: 'rollout-split',
  about: 'two versions side by side, which share the requests',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:2', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new Rollout({ strategy: 'split', version: 'v2', traffic: [{ version: 'v1', weight: 90 }, { version: 'v2', weight: 10, label: 'next' }], revisionHistoryLimit: 5 }));
    return shop;
  },
};
