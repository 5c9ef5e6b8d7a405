import { Application, InitContainer, Secret, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const initContainer: ConformanceCase = {
  name: 'init-container',
  about: 'two steps before the start, in their order, one with a secret',
  application() {
    const shop = new Application(undefined, 'shop');
    const database = new Secret(shop, 'database', { keys: ['url'] });
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', cpu: 0.25, memory: '0.5Gi' }).with(
      new InitContainer({ name: 'wait', image: 'busybox:1.36', command: ['sh', '-c', 'until nc -z database 5432; do sleep 1; done'] }),
      new InitContainer({ name: 'migrate', image: 'ghcr.io/acme/migrate:1', env: { DATABASE_URL: database.key('url') } }),
    );
    return shop;
  },
};
