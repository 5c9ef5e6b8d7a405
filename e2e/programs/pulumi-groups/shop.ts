import { Application, ConfigFiles, DaprComponent, DaprSidecar, interpolate, Scaler, Secret, SecretFiles, Task, WebService, Worker } from 'cdk-oam';
import type { ContainerInstances } from 'cdk-oam/azure/container-instances';

export class Shop extends Application<ContainerInstances> {
  constructor() {
    super(undefined, 'shop');
    const database = new Secret(this, 'database', { keys: ['password'] });
    const redis = new Secret(this, 'redis', { keys: ['password'] });
    const licence = new Secret(this, 'licence', { keys: ['key'] });
    new DaprComponent(this, 'carts', {
      type: 'state.redis', metadata: { redisHost: 'redis.example.com:6379', redisPassword: redis.key('password') }, scopes: ['orders'],
    });
    const orders = new WebService(this, 'orders', {
      image: 'acmeshop.azurecr.io/orders:1.4', port: 8080, cpu: 1, memory: '1Gi',
      env: { DATABASE_URL: interpolate`postgres://orders:${database.key('password')}@db.example.com/orders` },
    }).with(new DaprSidecar({ appId: 'orders' }), new Scaler({ replicas: 2 }));
    new WebService(this, 'ratings', { image: 'acmeshop.azurecr.io/ratings:2.0', port: 8080, cpu: 1, memory: '1Gi', env: { ORDERS: orders.endpoint.url } })
      .with(new SecretFiles({ mountPath: '/licence', files: { 'licence.txt': licence.key('key') } }), new ConfigFiles({ mountPath: '/etc/ratings', files: { orders: orders.endpoint.url } }));
    new Worker(this, 'mailer', { image: 'acmeshop.azurecr.io/mailer:1.4', cpu: 1, memory: '1Gi', env: { ORDERS: orders.endpoint.url } });
    new Task(this, 'migrate', { image: 'acmeshop.azurecr.io/migrate:1.0', cpu: 1, memory: '1Gi', env: { PASSWORD: database.key('password') } });
  }
}
