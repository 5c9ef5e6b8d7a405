import { Application, CronTask, DaprComponent, DaprSidecar, EventScaler, EventTask, HealthChecks, Ingress, interpolate, Secret, SecretFiles, WebService, Worker } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';

export class Shop extends Application<ContainerApps> {
  constructor() {
    super(undefined, 'shop');
    const database = new Secret(this, 'database', { keys: ['password'] });
    const redis = new Secret(this, 'redis', { keys: ['password'] });
    const bus = new Secret(this, 'service-bus', { keys: ['connection'] });
    const licence = new Secret(this, 'licence', { keys: ['key'] });
    new DaprComponent(this, 'carts', {
      type: 'state.redis', metadata: { redisHost: 'redis.example.com:6379', redisPassword: redis.key('password') }, scopes: ['orders'],
    });
    const orders = new WebService(this, 'orders', {
      image: 'acmeshop.azurecr.io/orders:1.4', port: 8080, cpu: 0.25, memory: '0.5Gi',
      env: { DATABASE_URL: interpolate`postgres://orders:${database.key('password')}@db.example.com/orders` },
    }).with(new DaprSidecar({ appId: 'orders' }), new Ingress(), new HealthChecks({ readiness: { httpGet: { path: '/ready' } } }));
    new WebService(this, 'ratings', { image: 'acmeshop.azurecr.io/ratings:2.0', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new SecretFiles({ mountPath: '/licence', files: { 'licence.txt': licence.key('key') } }));
    new Worker(this, 'mailer', { image: 'acmeshop.azurecr.io/mailer:1.4', cpu: 0.25, memory: '0.5Gi', env: { ORDERS: orders.endpoint.url } })
      .with(new EventScaler({ max: 5, triggers: [{ type: 'azure-servicebus', metadata: { queueName: 'mail' }, auth: { connection: bus.key('connection') } }] }));
    new CronTask(this, 'backup', {
      schedule: '0 3 * * *', image: 'acmeshop.azurecr.io/backup:1.0', cpu: 0.25, memory: '0.5Gi', activeDeadlineSeconds: 600, env: { PASSWORD: database.key('password') },
    });
    new EventTask(this, 'invoices', {
      image: 'acmeshop.azurecr.io/invoices:1.0', cpu: 0.25, memory: '0.5Gi', activeDeadlineSeconds: 600,
      triggers: [{ type: 'azure-servicebus', metadata: { queueName: 'invoices' }, auth: { connection: bus.key('connection') } }],
    });
  }
}
