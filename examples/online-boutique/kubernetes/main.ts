import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { OnlineBoutique } from '../shop';
import { settings } from './settings';

const app = new App();

new KubernetesChart(app, 'online-boutique', { application: new OnlineBoutique(), ...settings });

app.synth();
