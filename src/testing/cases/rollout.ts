import { Application, Rollout, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const rollout: ConformanceCase = {
  name: 'rollout',
  about: 'how a new version takes over, replica by replica',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', port: 8080, ...size })
      .with(new Rollout({ maxSurge: 1, maxUnavailable: '0%', minReadySeconds: 10, progressDeadlineSeconds: 120, revisionHistoryLimit: 3 }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new Rollout());
    return shop;
  },
};
