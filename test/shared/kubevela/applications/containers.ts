import { Command, InitContainer, Lifecycle, Secret, Sidecar, Volume, Worker } from 'cdk-oam';
import { Native } from 'cdk-oam/kubernetes';
import { sample } from '../sample';
import { nginx } from './nginx';
import { greeting, listening, logging } from './scripts';

const shell = (line: string) => ({ exec: { command: ['/bin/sh', '-c', line] } });
const elsewhere = { host: 'www.guidewire.com', scheme: 'HTTPS', port: 443 };

/** Traits about containers: the component's own, and those beside it. */
export const containers = [
  sample('trait/command', 'command-example', (app) => {
    nginx(app, { image: 'busybox:latest', port: 8080 }).with(new Command({ command: ['/bin/sh'], args: ['-c', greeting] }));
  }),

  sample('trait/container-image', 'container-image-example', (app) => { nginx(app, { imagePullPolicy: 'Always' }); }),

  sample('trait/env', 'env-example', (app) => {
    nginx(app, {
      image: 'busybox:latest', port: 8080, command: ['/bin/sh', '-c', listening],
      env: { API_KEY: 'secret-key-123', APP_VERSION: 'v1.2.3', DATABASE_URL: 'postgresql://localhost:5432/mydb', ENVIRONMENT: 'production', LOG_LEVEL: 'debug' },
    });
  }),

  sample('trait/resource', 'resource-example', (app) => { nginx(app, { cpu: 0.25, memory: '256Mi', limit: { cpu: 1, memory: '1Gi' } }); }),

  sample('trait/service-binding', 'service-binding-example', (app) => {
    const credentials = new Secret(app, 'db-credentials', { keys: ['url'] });
    nginx(app, { env: { DATABASE_URL: credentials.key('url') } });
  }, { secrets: { 'db-credentials': { existing: 'db-credentials' } } }),

  sample('trait/lifecycle', 'lifecycle-example', (app) => {
    nginx(app).with(new Lifecycle({ postStart: shell("echo 'Started' > /tmp/started"), preStop: shell('nginx -s quit') }));
  }),

  sample('trait/init-container', 'init-container-example', (app) => {
    nginx(app).with(
      new Volume({ name: 'workdir', mountPath: '/app' }),
      new InitContainer({
        name: 'setup', image: 'busybox:latest', imagePullPolicy: 'IfNotPresent', command: ['sh', '-c', "echo 'Initializing...' && sleep 5"],
        volumeMounts: [{ name: 'workdir', mountPath: '/init' }],
      }));
  }),

  sample('trait/sidecar', 'vela-app-with-sidecar', (app) => {
    new Worker(app, 'log-gen-worker', { image: 'busybox', command: ['/bin/sh', '-c', logging] }).with(
      new Volume({ name: 'varlog', mountPath: '/var/log' }),
      new Sidecar({
        name: 'count-log', image: 'busybox', command: ['/bin/sh', '-c', 'tail -n+1 -f /var/log/date.log'],
        volumeMounts: [{ name: 'varlog', mountPath: '/var/log' }],
      }));
  }),

  // Both probes ask a host outside the pod, and one stands at a sidecar.
  sample('trait/startup-probe', 'application-with-startup-probe', (app) => {
    new Worker(app, 'busybox-runner', { image: 'busybox', command: ['sleep', '1000'] }).with(
      new Sidecar({ name: 'nginx', image: 'nginx' }),
      new Native(({ container, sidecars: [sidecar] }) => {
        container.startupProbe = { httpGet: elsewhere, periodSeconds: 4, failureThreshold: 4 };
        sidecar!.startupProbe = { httpGet: elsewhere, periodSeconds: 5, failureThreshold: 5 };
      }));
  }),
];
