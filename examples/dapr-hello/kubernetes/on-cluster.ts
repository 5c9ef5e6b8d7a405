import { DaprComponent, Secret } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { DaprHello, STATE_STORE } from '../hello';

/** The application with its state in a Redis, as `helm install dapr-dev-redis bitnami/redis` makes one. */
export function helloOnCluster(): DaprHello {
  const hello = new DaprHello();
  const redis = new Secret(hello, 'redis', { keys: ['password'] });
  new DaprComponent(hello, STATE_STORE, {
    type: 'state.redis', metadata: { redisHost: 'dapr-dev-redis-master:6379', redisPassword: redis.key('password') },
  });
  return hello;
}

/** How it runs on our cluster. */
export const settings: Partial<KubernetesOptions> = {
  namespace: 'dapr-hello',
  secrets: { redis: { existing: 'dapr-dev-redis', keys: { password: 'redis-password' } } },
};
