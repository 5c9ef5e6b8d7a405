import { Expose, Ingress, WebService } from 'cdk-oam';
import { Native } from 'cdk-oam/kubernetes';
import { sample } from '../sample';
import { nginx } from './nginx';

export const network = [
  sample('trait/expose', 'expose-example', (app) => {
    new WebService(app, 'nginx-app', { image: 'nginx:latest' }).with(new Expose({ ports: [{ port: 80 }] }));
  }),

  sample('trait/gateway', 'gateway-example', (app) => { nginx(app).with(new Ingress({ host: 'example.com' })); }, { ingress: { className: 'nginx' } }),

  sample('trait/pure-ingress', 'pure-ingress-example', (app) => { nginx(app).with(new Ingress({ host: 'example.com' })); }),

  sample('trait/hostalias', 'hostalias-example', (app) => {
    nginx(app).with(new Native((draft) => { draft.pod.hostAliases = [{ ip: '127.0.0.1', hostnames: ['myapp.local', 'api.local'] }]; }));
  }),

  // The standard 'baseline' forbids ports of the machine.
  sample('trait/container-ports', 'container-ports', (app) => {
    new WebService(app, 'container-ports', { image: 'nginx:latest', ports: [{ port: 80 }, { port: 801 }] })
      .with(new Native(({ container }) => { container.ports!.find(({ containerPort }) => containerPort === 80)!.hostPort = 8080; }));
  }, { podSecurity: 'privileged' }),
];
