import { Annotations, Application, CronTask, HealthChecks, Secret, SecretFiles } from '../../model';
import type { ConformanceCase } from '../case';

export const cronTask: ConformanceCase = {
  name: 'cron-task',
  about: 'something that is done by a schedule',
  application() {
    const shop = new Application(undefined, 'shop');
    const key = new Secret(shop, 'key', { keys: ['pem'] });
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new CronTask(shop, 'report', { image: 'ghcr.io/acme/report:1', ...size, schedule: '*/15 8-18 * * 1-5', activeDeadlineSeconds: 600, backoffLimit: 2 })
      .with(new SecretFiles({ mountPath: '/run/key', files: { 'key.pem': key.key('pem') } }));
    return shop;
  },
};

export const cronTaskPolicies: ConformanceCase = {
  name: 'cron-task-policies',
  about: 'a schedule in a time zone, what overlaps and what is missed, and how much is kept',
  application() {
    const shop = new Application(undefined, 'shop');
    new CronTask(shop, 'cleanup', {
      image: 'ghcr.io/acme/cleanup:1', cpu: 0.25, memory: '0.5Gi', schedule: '@daily', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Forbid', startingDeadlineSeconds: 300,
      successfulJobsHistoryLimit: 1, failedJobsHistoryLimit: 5, suspend: true, restartPolicy: 'OnFailure', parallelism: 2, completions: 4, ttlSecondsAfterFinished: 3600,
    }).with(new Annotations({ 'example.com/owner': 'data' }), new HealthChecks({ liveness: { exec: { command: ['/bin/alive'] } } }));
    return shop;
  },
};
