import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { eshopOnCluster, settings } from './on-cluster';

const app = new App();

new KubernetesChart(app, 'eshop', { application: eshopOnCluster(process.env.ESHOP_HOST), ...settings });

app.synth();
