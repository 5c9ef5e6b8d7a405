import { Expose, Scaler, WebService } from 'cdk-oam';
import { sample } from '../sample';

/** What stands under a policy. The policy itself says what KubeVela's controller does with it later. */
export const policies = [
  sample('policies/apply-once', 'apply-once-app', (app) => { new WebService(app, 'hello-world', { image: 'oamdev/hello-world' }).with(new Scaler({ replicas: 1 })); }),

  sample('policies/garbage-collect', 'garbage-collect-app', (app) => {
    new WebService(app, 'hello-world-new', { image: 'oamdev/hello-world' }).with(new Expose({ ports: [{ port: 8000 }] }));
  }),

  sample('policies/topology', 'basic-topology', (app) => { new WebService(app, 'nginx-basic', { image: 'nginx' }); }),
];
