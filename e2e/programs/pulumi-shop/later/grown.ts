import { Application, CronTask, DaprComponent, DaprSidecar, EventTask, HealthChecks, Ingress, interpolate, Secret, SecretFiles, WebService, Worker } from 'cdk-oam';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';

/** The shop with a worker and a broker more, before all others, and without its mailer. */
export class Shop extends Application<ContainerApps> {
  constructor() {
    super(undefined, 'shop');
    const bus = new Secret(this, 'service-bus', { keys: ['connection'] });
    const broker = new DaprComponent(this, 'broker', {
      type: 'pubsub.azure.servicebus.queues', metadata: { connectionString: bus.key('connection') }, scopes: ['auditor'],
    });
    new Worker(this, 'auditor', { image: 'acmeshop.azurecr.io/auditor:1.0', cpu: 0.25, memory: '0.5Gi', env: { BROKER: broker.name } }).with(new DaprSidecar({ appId: 'auditor' }));

    const database = new Secret(this, 'database', { keys: ['password'] });
    const redis = new Secret(this, 'redis', { keys: ['password'] });
    const licence = new Secret(this, 'licence', { keys: ['key'] });
    new DaprComponent(this, 'carts', {
      type: 'state.redis', metadata: { redisHost: 'redis.example.com:6379', redisPassword: redis.key('password') }, scopes: ['orders'],
    });
    new WebService(this, 'orders', {
      image: 'acmeshop.azurecr.io/orders:1.4', port: 8080, cpu: 0.25, memory: '0.5Gi',
      env: { DATABASE_URL: interpolate`postgres://orders:${database.key('password')}@db.example.com/orders` },
    }).with(new DaprSidecar({ appId: 'orders' }), new Ingress(), new HealthChecks({ readiness: { httpGet: { path: '/ready' } } }));
    new WebService(this, 'ratings', { image: 'acmeshop.azurecr.io/ratings:2.0', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new SecretFiles({ mountPath: '/licence', files: { 'licence.txt': licence.key('key') } }));
    new CronTask(this, 'backup', {
      schedule: '0 3 * * *', image: 'acmeshop.azurecr.io/backup:1.0', cpu: 0.25, memory: '0.5Gi', activeDeadlineSeconds: 600, env: { PASSWORD: database.key('password') },
    });
    new EventTask(this, 'invoices', {
      image: 'acmeshop.azurecr.io/invoices:1.0', cpu: 0.25, memory: '0.5Gi', activeDeadlineSeconds: 600,
      triggers: [{ type: 'azure-servicebus', metadata: { queueName: 'invoices' }, auth: { connection: bus.key('connection') } }],
    });
  }
}
