import { App, Chart, ApiObject } from 'cdk8s';
import { Application, EventScaler, Ingress, Secret, WebService, Worker } from 'cdk-oam';
import { KubernetesChart, type Kubernetes } from 'cdk-oam/kubernetes';

class Shop extends Application<Kubernetes> {
  constructor() {
    super(undefined, 'shop');
    const redis = new Secret(this, 'redis', { keys: ['password'] });
    const orders = new WebService(this, 'orders', { image: 'ghcr.io/acme/orders:1.4', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new Ingress({ host: 'orders.example.com' }));
    new Worker(this, 'mailer', { image: 'ghcr.io/acme/mailer:1.4', env: { ORDERS_URL: orders.endpoint.url } }).with(new EventScaler({
      max: 5, triggers: [{ type: 'redis', metadata: { address: 'redis:6379', listName: 'mail' }, auth: { password: redis.key('password') } }],
    }));
  }
}

const app = new App();
new KubernetesChart(app, 'shop', { application: new Shop(), namespace: 'shop', secrets: { redis: { existing: 'redis-credentials' } } });

// What the user has written already stands beside it.
const own = new Chart(app, 'own');
new ApiObject(own, 'namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
app.synth();
