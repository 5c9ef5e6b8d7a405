import { Application, Autoscaler, Ingress, Scaler, Secret, Sidecar, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const mistakes: ConformanceCase = {
  name: 'mistakes',
  about: 'everything that is wrong with any target comes at once, and no resource does',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const bus = new Secret(shop, 'bus', { keys: ['connection'] });
    const foreign = new Secret(new Application(undefined, 'other'), 'foreign', { keys: ['key'] });
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size, env: { CONNECTION: bus.key('conection' as 'connection'), FOREIGN: foreign.key('key') } })
      .with(new Scaler({ replicas: 2 }), new Autoscaler({ max: 4, cpu: 50 }));
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:2', port: 8080, ...size });
    const mailer = new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new Ingress() as never, new Scaler({ replicas: 1 }), new Scaler({ replicas: 2 }));
    new Worker(shop, 'watcher', { image: 'ghcr.io/acme/watcher:1', cpu: 0.5, memory: '1Gi', limit: { cpu: 0.25 }, env: { MAILER: mailer.endpoint.url } })
      .with(new Sidecar({ name: 'watcher', image: 'busybox:1.36', volumeMounts: [{ name: 'nowhere', mountPath: '/data' }] }));
    return shop;
  },
};
