import { Expose, WebService } from 'cdk-oam';
import { sample, type Sample } from '../sample';

/** Most originals bring one server of the same sort, and differ in the steps that are taken with it. */
const server = (file: string, name: string, ...ids: string[]): Sample => sample(`workflowsteps/${file}`, name, (app) => {
  for (const id of ids) new WebService(app, id, { image: 'oamdev/hello-world', port: 8000 });
});

/** What stands under a workflow, whose steps are no part of an application here. */
export const workflowSteps = [
  server('apply-component', 'component-workflow', 'express-server'),
  server('apply-deployment', 'apply-deploy', 'express-server'),
  server('apply-object', 'server-with-configmap', 'express-server'),
  server('depends-on-app', 'another-app', 'express-server8'),
  server('depends-on-app', 'first-vela-workflow', 'express-server'),
  server('export2config', 'export2config', 'export2config-demo-server'),
  server('export2secret', 'export-secret', 'express-server-sec'),
  server('notification', 'notification-workflow', 'express-server'),
  server('print-message-in-status', 'print-message-in-status', 'express-server'),
  server('read-config', 'read-config-example', 'export2config-demo-server'),
  server('read-object', 'read-object-example', 'express-server'),
  server('restart-workflow', 'restart-workflow-after-demo', 'express-server'),
  server('suspend', 'suspend-workflow', 'express-server'),
  server('webhook', 'webhook-workflow', 'express-server'),

  sample('workflowsteps/build-push-image', 'build-push-image', (app) => { new WebService(app, 'my-web', { image: 'oamdev/hello-world', port: 80 }); }),
  sample('workflowsteps/check-metrics', 'check-metrics-workflow', (app) => { new WebService(app, 'nginx-server', { image: 'nginx:latest', port: 80 }); }),
  sample('workflowsteps/collect-service-endpoints', 'app-collect-service-endpoint-and-export', (app) => {
    new WebService(app, 'busybox', { image: 'busybox', imagePullPolicy: 'IfNotPresent', command: ['sleep', '1000000'] }).with(new Expose({ ports: [{ port: 8080 }] }));
  }),
  sample('workflowsteps/deploy', 'deploy-workflowstep', (app) => { new WebService(app, 'nginx-deploy-workflowstep', { image: 'nginx' }); }),
  sample('workflowsteps/export-data', 'export-data-simple-example', (app) => { new WebService(app, 'my-app', { image: 'nginx:latest' }); }),
  sample('workflowsteps/export-service', 'export-service-nodeport-example', (app) => {
    new WebService(app, 'my-api', { image: 'nginx:latest' }).with(new Expose({ type: 'NodePort', ports: [{ port: 80 }] }));
  }),
  sample('workflowsteps/step-group', 'example', (app) => {
    for (const id of ['express-server', 'express-server2']) new WebService(app, id, { image: 'crccheck/hello-world', port: 8000 });
  }),
];
