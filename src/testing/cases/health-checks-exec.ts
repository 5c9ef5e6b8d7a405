import { Application, HealthChecks, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const healthChecksExec: ConformanceCase = {
  name: 'health-checks-exec',
  about: 'a probe by a command inside the container',
  application() {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', cpu: 0.25, memory: '0.5Gi' })
      .with(new HealthChecks({ liveness: { exec: { command: ['/bin/alive', '--quick'] } } }));
    return shop;
  },
};
