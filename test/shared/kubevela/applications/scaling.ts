import { Autoscaler, Rollout, Scaler, WebService } from 'cdk-oam';
import { sample } from '../sample';
import { nginx } from './nginx';

export const scaling = [
  sample('trait/scaler', 'scaler-example', (app) => { nginx(app).with(new Scaler({ replicas: 3 })); }),

  sample('trait/cpuscaler', 'cpuscaler-example', (app) => { nginx(app, { cpu: 0.5 }).with(new Autoscaler({ min: 1, max: 5, cpu: 60 })); }),

  // The original asks for 70 percent by a property that its trait does not have; the default of 50 holds.
  sample('trait/hpa', 'hpa-example', (app) => { nginx(app, { cpu: 0.5, memory: '512Mi' }).with(new Autoscaler({ min: 2, max: 10, cpu: 50 })); }),

  sample('trait/k8s-update-strategy', 'application-with-update-strategy', (app) => {
    new WebService(app, 'helloworld', { image: 'oamdev/hello-world:latest', port: 80, cpu: 0.5, memory: '1024Mi' })
      .with(new Scaler({ replicas: 5 }), new Rollout({ strategy: 'rolling', maxSurge: '20%', maxUnavailable: '30%' }));
  }),
];
