import { Application, EventScaler, Secret, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const eventScaler: ConformanceCase = {
  name: 'event-scaler',
  about: 'replicas by events down to none, with a secret for the scaler, and several triggers',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const bus = new Secret(shop, 'service-bus', { keys: ['connection'] });
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new EventScaler({
      min: 0, max: 20, pollingInterval: 15, cooldownPeriod: 60,
      triggers: [{ type: 'azure-servicebus', metadata: { queueName: 'mail', messageCount: 5 }, auth: { connection: bus.key('connection') } }],
    }));
    new Worker(shop, 'reporter', { image: 'ghcr.io/acme/reporter:1', ...size }).with(new EventScaler({
      min: 1, max: 5,
      triggers: [
        { type: 'cron', name: 'office-hours', metadata: { timezone: 'Europe/Berlin', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: 3 } },
        { type: 'cpu', metricType: 'Utilization', metadata: { value: 60 } },
      ],
    }));
    return shop;
  },
};
