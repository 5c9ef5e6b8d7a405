import { Application, ConfigFiles, InitContainer, Labels, Secret, Task, Volume } from '../../model';
import type { ConformanceCase } from '../case';

export const task: ConformanceCase = {
  name: 'task',
  about: 'something that is done once: with little said, and with everything',
  application() {
    const shop = new Application(undefined, 'shop');
    const database = new Secret(shop, 'database', { keys: ['url'] });
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new Task(shop, 'migrate', { image: 'ghcr.io/acme/migrate:1.4', ...size, env: { DATABASE_URL: database.key('url') }, activeDeadlineSeconds: 600 });
    new Task(shop, 'import', {
      image: 'ghcr.io/acme/import:1', args: ['--all'], ...size,
      completions: 5, parallelism: 2, backoffLimit: 3, activeDeadlineSeconds: 3600, ttlSecondsAfterFinished: 86400, restartPolicy: 'OnFailure', suspend: false,
    }).with(
      new Labels({ team: 'data' }), new Volume({ name: 'scratch', mountPath: '/scratch' }), new ConfigFiles({ mountPath: '/etc/import', files: { 'import.conf': 'source=a' } }),
      new InitContainer({ name: 'fetch', image: 'ghcr.io/acme/fetch:1', volumeMounts: [{ name: 'scratch', mountPath: '/scratch' }] }),
    );
    return shop;
  },
};
