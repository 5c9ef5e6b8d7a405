import { Application, ConfigFiles, DaprComponent, DaprSidecar, interpolate, Scaler, Secret, SecretFiles, Task, WebService, Worker } from 'cdk-oam';
import type { ContainerInstances } from 'cdk-oam/azure/container-instances';

const small = { cpu: 1, memory: '1Gi' };

/** The same shop, by somebody who likes another order and other names. */
export class Shop extends Application<ContainerInstances> {
  constructor() {
    super(undefined, 'shop');
    const base = new Secret(this, 'database', { keys: ['password'] });
    new Task(this, 'migrate', { ...small, env: { PASSWORD: base.key('password') }, image: 'acmeshop.azurecr.io/migrate:1.0' });
    const main = new WebService(this, 'orders', {
      ...small, env: { DATABASE_URL: interpolate`postgres://orders:${base.key('password')}@db.example.com/orders` }, port: 8080, image: 'acmeshop.azurecr.io/orders:1.4',
    }).with(new Scaler({ replicas: 2 }), new DaprSidecar({ appId: 'orders' }));
    new Worker(this, 'mailer', { ...small, env: { ORDERS: main.endpoint.url }, image: 'acmeshop.azurecr.io/mailer:1.4' });
    const key = new Secret(this, 'licence', { keys: ['key'] });
    new WebService(this, 'ratings', { ...small, env: { ORDERS: main.endpoint.url }, port: 8080, image: 'acmeshop.azurecr.io/ratings:2.0' })
      .with(new ConfigFiles({ files: { orders: main.endpoint.url }, mountPath: '/etc/ratings' }), new SecretFiles({ files: { 'licence.txt': key.key('key') }, mountPath: '/licence' }));
    const cache = new Secret(this, 'redis', { keys: ['password'] });
    new DaprComponent(this, 'carts', {
      scopes: ['orders'], metadata: { redisHost: 'redis.example.com:6379', redisPassword: cache.key('password') }, type: 'state.redis',
    });
  }
}
