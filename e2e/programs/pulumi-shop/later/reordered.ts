import { Application, CronTask, DaprComponent, DaprSidecar, EventScaler, EventTask, HealthChecks, Ingress, interpolate, Secret, SecretFiles, WebService, Worker } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';

const small = { cpu: 0.25, memory: '0.5Gi' };

/** The same shop, by somebody who likes another order and other names. */
export class Shop extends Application<ContainerApps> {
  constructor() {
    super(undefined, 'shop');
    const messages = new Secret(this, 'service-bus', { keys: ['connection'] });
    new EventTask(this, 'invoices', {
      ...small, activeDeadlineSeconds: 600, image: 'acmeshop.azurecr.io/invoices:1.0',
      triggers: [{ auth: { connection: messages.key('connection') }, metadata: { queueName: 'invoices' }, type: 'azure-servicebus' }],
    });
    const key = new Secret(this, 'licence', { keys: ['key'] });
    const secretOfDatabase = new Secret(this, 'database', { keys: ['password'] });
    new CronTask(this, 'backup', { ...small, image: 'acmeshop.azurecr.io/backup:1.0', env: { PASSWORD: secretOfDatabase.key('password') }, schedule: '0 3 * * *', activeDeadlineSeconds: 600 });
    new WebService(this, 'ratings', { ...small, port: 8080, image: 'acmeshop.azurecr.io/ratings:2.0' })
      .with(new SecretFiles({ files: { 'licence.txt': key.key('key') }, mountPath: '/licence' }));
    const main = new WebService(this, 'orders', {
      ...small, env: { DATABASE_URL: interpolate`postgres://orders:${secretOfDatabase.key('password')}@db.example.com/orders` },
      port: 8080, image: 'acmeshop.azurecr.io/orders:1.4',
    }).with(new HealthChecks({ readiness: { httpGet: { path: '/ready' } } }), new Ingress(), new DaprSidecar({ appId: 'orders' }));
    new Worker(this, 'mailer', { ...small, env: { ORDERS: main.endpoint.url }, image: 'acmeshop.azurecr.io/mailer:1.4' })
      .with(new EventScaler({ triggers: [{ metadata: { queueName: 'mail' }, auth: { connection: messages.key('connection') }, type: 'azure-servicebus' }], max: 5 }));
    const cache = new Secret(this, 'redis', { keys: ['password'] });
    new DaprComponent(this, 'carts', {
      scopes: ['orders'], metadata: { redisHost: 'redis.example.com:6379', redisPassword: cache.key('password') }, type: 'state.redis',
    });
  }
}
