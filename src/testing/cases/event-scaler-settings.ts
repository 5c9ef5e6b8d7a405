import { Application, EventScaler, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const eventScalerSettings: ConformanceCase = {
  name: 'event-scaler-settings',
  about: 'what a source that cannot be read, an idle hour and a pace of its own mean, and authentication that is there already',
  application() {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', cpu: 0.25, memory: '0.5Gi' }).with(new EventScaler({
      min: 2, max: 20, idleReplicaCount: 0, initialCooldownPeriod: 120,
      fallback: { failureThreshold: 3, replicas: 5, behavior: 'currentReplicasIfHigher' },
      behavior: { scaleDown: { stabilizationWindowSeconds: 60 } },
      triggers: [
        { type: 'rabbitmq', metadata: { queueName: 'mail', value: 10, activationValue: 2 }, useCachedMetrics: true, authenticationRef: { name: 'rabbit', kind: 'ClusterTriggerAuthentication' } },
        { type: 'kafka', metadata: { topic: 'mail' }, authenticationRef: { name: 'kafka' } },
      ],
    }));
    return shop;
  },
};
