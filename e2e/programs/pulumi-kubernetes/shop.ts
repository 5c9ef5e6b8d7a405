import {
  Application, Config, ConfigFiles, CronTask, DaprComponent, DaprSidecar, DisruptionBudget, EventScaler, HealthChecks, Ingress, interpolate, NetworkIsolation, Parameter, Scaler, Secret, SecretFiles,
  ServiceAccount, StatefulService, Task, Volume, WebService, Worker,
} from 'cdk-oam';
import type { Kubernetes } from 'cdk-oam/kubernetes/pulumi';

export class Shop extends Application<Kubernetes> {
  constructor() {
    super(undefined, 'shop');
    const database = new Secret(this, 'database', { keys: ['password'] });
    const bus = new Secret(this, 'service-bus', { keys: ['connection'] });
    const licence = new Secret(this, 'licence', { keys: ['key'] });
    const settings = new Config(this, 'settings', { keys: ['OWNER', 'GREETING'] });
    const version = new Parameter(this, 'version');
    new DaprComponent(this, 'carts', { type: 'state.redis', metadata: { redisHost: 'redis:6379', redisPassword: database.key('password') }, scopes: ['orders'] });
    const orders = new WebService(this, 'orders', {
      image: interpolate`ghcr.io/acme/orders:${version}`, port: 8080, env: { PASSWORD: database.key('password'), OWNER: settings.key('OWNER') },
    }).with(new DaprSidecar({ appId: 'orders' }), new Ingress({ host: 'shop.example.com', tls: true }), new HealthChecks({ readiness: { httpGet: { path: '/ready' } } }), new Scaler({ replicas: 2 }), new DisruptionBudget({ maxUnavailable: 1 }));
    new StatefulService(this, 'cache', { image: 'redis:8', port: 6379 });
    new Worker(this, 'ratings', { image: 'ghcr.io/acme/ratings:2.0' }).with(
      new SecretFiles({ mountPath: '/licence', files: { 'licence.txt': licence.key('key') } }), new ConfigFiles({ mountPath: '/etc/ratings', files: { 'owner.txt': settings.key('OWNER') } }),
      new ServiceAccount({ privileges: [{ verbs: ['get'], resources: ['configmaps'] }, { scope: 'cluster', verbs: ['get'], resources: ['nodes'] }] }), new NetworkIsolation({ egress: ['10.0.0.0/8'] }),
    );
    new Worker(this, 'mailer', { image: 'ghcr.io/acme/mailer:1.4', env: { ORDERS: orders.endpoint.url } }).with(
      new EventScaler({ max: 5, triggers: [{ type: 'azure-servicebus', metadata: { queueName: 'mail' }, auth: { connection: bus.key('connection') } }] }),
      new Volume({ type: 'persistent', name: 'outbox', mountPath: '/outbox', size: '1Gi', storageClass: 'by-hand', accessMode: 'ReadWriteMany' }),
    );
    new Task(this, 'migrate', { image: interpolate`ghcr.io/acme/migrate:${version}`, env: { PASSWORD: database.key('password') } });
    new CronTask(this, 'backup', { schedule: '0 3 * * *', image: 'ghcr.io/acme/backup:1.0' });
  }
}
