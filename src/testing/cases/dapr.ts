import { Application, DaprComponent, DaprSidecar, Secret, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const dapr: ConformanceCase = {
  name: 'dapr',
  about: 'Dapr beside two components, a state store with a secret, a broker for one of them',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const redis = new Secret(shop, 'redis', { keys: ['password'] });
    new DaprComponent(shop, 'statestore', { type: 'state.redis', metadata: { redisHost: 'redis:6379', redisPassword: redis.key('password'), enableTLS: true, maxRetries: 3 }, initTimeout: '30s' });
    new DaprComponent(shop, 'pubsub', { type: 'pubsub.redis', version: 'v1', scopes: ['orders'], ignoreErrors: true, metadata: { redisHost: 'redis:6379' } });
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, ...size }).with(new DaprSidecar({
      appProtocol: 'grpc', appMaxConcurrency: 10, logLevel: 'warn', enableApiLogging: true, httpMaxRequestSize: 16, httpReadBufferSize: 64, appHealth: { path: '/health', threshold: 5 },
    }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new DaprSidecar({ appId: 'mail' }));
    return shop;
  },
};
