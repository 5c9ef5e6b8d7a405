import { Annotations, Expose, Labels, Scaler } from 'cdk-oam';
import { Native } from 'cdk-oam/kubernetes';
import { sample } from '../sample';
import { nginx } from './nginx';
import { development } from './scripts';

/** Traits about labels and annotations, and patches, which the originals use for labels. */
export const metadata = [
  sample('trait/labels', 'labels-example', (app) => { nginx(app).with(new Labels({ environment: 'production', team: 'platform', tier: 'frontend' })); }),

  sample('trait/annotations', 'annotations-example', (app) => {
    nginx(app).with(new Annotations({ 'app.example.com/owner': 'team-platform', 'app.example.com/version': 'v1.0', 'prometheus.io/scrape': 'true' }));
  }),

  sample('trait/json-merge-patch', 'json-merge-patch-example', (app) => { nginx(app).with(new Native(({ podLabels }) => { podLabels.custom = 'merged'; })); }),

  sample('trait/json-patch', 'json-patch-example', (app) => {
    nginx(app).with(new Scaler({ replicas: 2 }), new Native(({ podLabels }) => { podLabels.patched = 'true'; }));
  }),

  sample('trait/nocalhost', 'nocalhost-example', (app) => {
    nginx(app).with(
      new Annotations({ 'dev.nocalhost': development, 'dev.nocalhost/application-name': 'nocalhost-example', 'dev.nocalhost/application-namespace': 'default' }),
      new Expose({ ports: [{ port: 8080 }] }));
  }),
];
