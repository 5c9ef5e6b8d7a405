import { Application, Command, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const command: ConformanceCase = {
  name: 'command',
  about: 'another command, and arguments that are replaced, added and taken away',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const orders = new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size, args: ['--quiet', '--retries', 3] });
    orders.with(new Command({ addArgs: ['--self', orders.endpoint.url], delArgs: ['--quiet'] }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size, command: ['/bin/mailer'], args: ['--all'] })
      .with(new Command({ command: ['/bin/sh', '-c'], args: ['exec /bin/mailer --all'] }));
    return shop;
  },
};
