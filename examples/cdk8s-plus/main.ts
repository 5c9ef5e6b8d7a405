import { Chart, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { Shop } from './shop';

const app = new App();

// What a team has written with cdk8s-plus already, and what somebody else put into the cluster.
const base = new Chart(app, 'base', { namespace: 'shop', disableResourceNameHashes: true });
const settings = new kplus.ConfigMap(base, 'settings', { data: { LOG_LEVEL: 'info' } });
const uploads = new kplus.PersistentVolumeClaim(base, 'uploads', { storage: Size.gibibytes(10), accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY] });
const account = new kplus.ServiceAccount(base, 'orders-account');
const database = kplus.Secret.fromSecretName(base, 'database', 'orders-database');

// The application runs with these.
const shop = new KubernetesChart(app, 'shop', {
  application: new Shop(), namespace: 'shop', disableResourceNameHashes: true,
  secrets: { database },
  config: { settings },
  volumes: { uploads: { existing: uploads } },
  serviceAccounts: { orders: account },
});

// And more constructs of cdk8s-plus connect to its pods.
const orders = shop.pods('orders');
new kplus.NetworkPolicy(shop, 'orders-callers', {
  selector: orders,
  ingress: {
    default: kplus.NetworkPolicyTrafficDefault.DENY,
    rules: [{ peer: shop.pods('web'), ports: [kplus.NetworkPolicyPort.tcp(8080)] }],
  },
});
new kplus.Service(shop, 'orders-metrics', { selector: orders, ports: [{ port: 9090, targetPort: 9090, name: 'metrics' }] });

app.synth();
