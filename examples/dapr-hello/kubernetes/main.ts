import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { helloOnCluster, settings } from './on-cluster';

const app = new App();

new KubernetesChart(app, 'dapr-hello', { application: helloOnCluster(), ...settings });

app.synth();
