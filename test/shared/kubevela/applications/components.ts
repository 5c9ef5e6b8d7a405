import { CronTask, Daemon, HealthChecks, StatefulService, Task, Volume, WebService, Worker } from 'cdk-oam';
import { sample } from '../sample';

const digits = ['perl', '-Mbignum=bpi', '-wle', 'print bpi(2000)'];

export const components = [
  sample('components/cron-task', 'cron-worker', (app) => {
    new CronTask(app, 'mytask', { image: 'perl', command: digits, schedule: '*/1 * * * *', parallelism: 10, completions: 10 });
  }, { namespace: 'vela-system' }),

  // Folders of the machine are for the deployment to give, and the standard 'baseline' forbids them.
  sample('components/daemon', 'addon-node-exporter', (app) => {
    new Daemon(app, 'node-exporter', { image: 'prom/node-exporter', imagePullPolicy: 'IfNotPresent' }).with(
      new Volume({ name: 'sys', type: 'existing', mountPath: '/host/sys', readOnly: true }),
      new Volume({ name: 'root', type: 'existing', mountPath: '/host/root', readOnly: true }));
  }, { namespace: 'vela-system', podSecurity: 'privileged', volumes: { sys: { hostPath: { path: '/sys' } }, root: { hostPath: { path: '/' } } } }),

  sample('components/statefulset', 'postgres', (app) => {
    new StatefulService(app, 'postgres', {
      image: 'docker.io/library/postgres:16.4', ports: [{ port: 5432, appProtocol: 'tcp' }], cpu: 1, memory: '2Gi',
      env: { POSTGRES_DB: 'mydb', POSTGRES_USER: 'postgres', POSTGRES_PASSWORD: 'kvsecretpwd123' },
    });
  }),

  sample('components/task', 'app-worker', (app) => {
    new Task(app, 'mytask', { image: 'busybox', command: ['echo', 'hello world'], parallelism: 10, completions: 10 });
  }),

  sample('components/webservice', 'website', (app) => {
    new WebService(app, 'frontend', { image: 'oamdev/testapp:v1', command: ['node', 'server.js'], port: 8080, cpu: 0.1, env: { FOO: 'bar' } });
  }),

  sample('components/worker', 'my-worker-app', (app) => {
    new Worker(app, 'backend-worker', {
      image: 'nginx:latest', cpu: 0.5, memory: '512Mi', env: { LOG_LEVEL: 'info' },
      command: ['/bin/sh', '-c', "while true; do echo 'Processing...'; sleep 30; done"],
    }).with(
      new HealthChecks({ liveness: { exec: { command: ['cat', '/tmp/healthy'] }, initialDelaySeconds: 5 } }),
      new Volume({ name: 'cache', mountPath: '/cache' }));
  }),
];
