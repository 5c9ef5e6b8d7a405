import { Application, EventTask, Secret } from '../../model';
import type { ConformanceCase } from '../case';

export const eventTask: ConformanceCase = {
  name: 'event-task',
  about: 'a run for each event, with a source that asks for a password',
  application() {
    const shop = new Application(undefined, 'shop');
    const queue = new Secret(shop, 'queue', { keys: ['password'] });
    new EventTask(shop, 'thumbnails', {
      image: 'ghcr.io/acme/thumbnails:1', cpu: 0.25, memory: '0.5Gi', env: { QUEUE_PASSWORD: queue.key('password') },
      triggers: [{ type: 'redis', metadata: { address: 'redis:6379', listName: 'images', listLength: 1 }, auth: { password: queue.key('password') } }],
      min: 0, max: 20, pollingInterval: 10, activeDeadlineSeconds: 900, backoffLimit: 1,
    });
    return shop;
  },
};

export const eventTaskStrategy: ConformanceCase = {
  name: 'event-task-strategy',
  about: 'how many runs there are for what waits, and what becomes of those that run and have ended',
  application() {
    const shop = new Application(undefined, 'shop');
    new EventTask(shop, 'thumbnails', {
      image: 'ghcr.io/acme/thumbnails:1', cpu: 0.25, memory: '0.5Gi', max: 5, rollout: 'gradual', successfulJobsHistoryLimit: 5, failedJobsHistoryLimit: 10,
      triggers: [{ type: 'rabbitmq', metadata: { queueName: 'images', mode: 'QueueLength', value: 1, host: 'amqp://rabbit:5672' } }, { type: 'kafka', metadata: { topic: 'images', bootstrapServers: 'kafka:9092', consumerGroup: 'thumbnails' } }],
      scalingStrategy: { strategy: 'custom', customScalingRunningJobPercentage: 0.5, multipleScalersCalculation: 'sum' },
    });
    return shop;
  },
};
