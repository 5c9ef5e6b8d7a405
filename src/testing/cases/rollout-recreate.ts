import { Application, Rollout, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const rolloutRecreate: ConformanceCase = {
  name: 'rollout-recreate',
  about: 'never two versions at a time, and a growing part of the traffic for the new one',
  application() {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', cpu: 0.25, memory: '0.5Gi' }).with(new Rollout({ strategy: 'recreate' }));
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new Rollout({ strategy: 'canary', steps: [{ weight: 20, pause: 600 }, { weight: 50 }] }));
    return shop;
  },
};
