import { ApiObject, App, Chart } from 'cdk8s';
import { lastStep, start } from '../report';
import { chartEach, ids, outdir } from './arguments';
import { objectsOf } from './objects';

start();
const app = new App({ outdir });
const shared = chartEach ? undefined : new Chart(app, 'shop');
for (const id of ids) {
  const { deployment, service, ingress } = objectsOf(shared === undefined ? id : 'shop', id);
  const chart = shared ?? new Chart(app, id);
  new ApiObject(chart, `${id}-deployment`, deployment);
  new ApiObject(chart, `${id}-service`, service);
  new ApiObject(chart, `${id}-ingress`, ingress);
}
lastStep();
app.synth();
