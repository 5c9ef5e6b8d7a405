import { App } from 'cdk8s';
import { Application, Secret, WebService } from 'cdk-oam';
import { KubernetesChart } from 'cdk-oam/kubernetes';

const shop = new Application(undefined, 'shop');
const database = new Secret(shop, 'database', { keys: ['password'] });
for (const id of ['orders', 'orders']) new WebService(shop, id, { image: 'ghcr.io/acme/orders:1.4', env: { PASSWORD: database.key('password') } });

const app = new App();
new KubernetesChart(app, 'shop', { application: shop, secrets: { databse: { existing: 'db' } } });
app.synth();
