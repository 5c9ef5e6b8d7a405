import { Application, Lifecycle, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const lifecycleHooks: ConformanceCase = {
  name: 'lifecycle-hooks',
  about: 'a command after the start, a request before the stop',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, cpu: 0.25, memory: '0.5Gi' }).with(new Lifecycle({
      postStart: { exec: { command: ['/bin/orders', 'warm-up'] } }, preStop: { httpGet: { path: '/drain' } }, terminationGracePeriodSeconds: 60,
    }));
    return shop;
  },
};
