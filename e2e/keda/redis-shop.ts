import { Application, EventScaler, EventTask, Secret, Worker, type EventTrigger } from '../../src';

/** A worker that runs while there is mail, and a task for each picture. The lists are read with a password. */
export function redisShop(address: string): Application {
  const application = new Application(undefined, 'shop');
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  const list = (listName: string, listLength: number): EventTrigger => ({ type: 'redis', metadata: { address, listName, listLength }, auth: { password: redis.key('password') } });
  new Worker(application, 'mailer', { image: 'ghcr.io/acme/mailer:1' })
    .with(new EventScaler({ min: 0, max: 3, pollingInterval: 1, cooldownPeriod: 3, triggers: [list('mail', 5)] }));
  new EventTask(application, 'thumbnails', { image: 'ghcr.io/acme/thumbnails:1', pollingInterval: 5, max: 10, triggers: [list('pictures', 1)] });
  return application;
}
