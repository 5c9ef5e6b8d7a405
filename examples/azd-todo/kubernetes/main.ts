import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { azdEnvironment, settings, todoOnCluster } from './on-cluster';

const app = new App();

new KubernetesChart(app, 'todo', { application: todoOnCluster(process.env.TODO_DOMAIN ?? 'todo.example.com'), ...settings(azdEnvironment(process.env)) });

app.synth();
