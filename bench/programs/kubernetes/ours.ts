import { App as StockApp } from 'cdk8s';
import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { lastStep, start } from '../report';
import { chartEach, ids, outdir } from './arguments';
import { applicationOf } from './model';

start();
const app = process.argv.includes('--stock') ? new StockApp({ outdir }) : new App({ outdir });
if (chartEach) for (const id of ids) new KubernetesChart(app, id, { application: applicationOf(id, [id]) });
else new KubernetesChart(app, 'shop', { application: applicationOf('shop', ids) });
lastStep();
app.synth();
