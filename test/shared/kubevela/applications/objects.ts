import { NativeObject } from 'cdk-oam/kubernetes';
import { sample } from '../sample';

const configMap = (name: string, namespace: string | undefined, data: Record<string, string>) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data });
const example = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'example' } };

/** Applications that hold objects as they are. */
export const objects = [
  sample('components/k8s-objects', 'app-raw', (app) => {
    new NativeObject(app, 'myjob', {
      apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'pi' },
      spec: {
        template: { spec: { containers: [{ name: 'pi', image: 'perl', command: ['perl', '-Mbignum=bpi', '-wle', 'print bpi(2000)'] }], restartPolicy: 'Never' } },
        backoffLimit: 4,
      },
    });
  }),

  sample('policies/resource-update', 'recreate', (app) => {
    new NativeObject(app, 'recreate', configMap('recreate', undefined, { key: 'val' }));
  }),

  sample('policies/shared-resource', 'app1', (app) => {
    new NativeObject(app, 'ns1', example);
    new NativeObject(app, 'cm1', configMap('cm1', 'example', { key: 'value1' }));
  }),
  sample('policies/shared-resource', 'app2', (app) => {
    new NativeObject(app, 'ns2', example);
    new NativeObject(app, 'cm2', configMap('cm2', 'example', { key: 'value2' }));
  }),

  sample('policies/take-over', 'take-over', (app) => {
    new NativeObject(app, 'busybox', {
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'busybox-ref' },
      spec: {
        replicas: 1, selector: { matchLabels: { app: 'busybox' } },
        template: { metadata: { labels: { app: 'busybox' } }, spec: { containers: [{ name: 'busybox', image: 'busybox', command: ['sleep', '3600'] }] } },
      },
    });
  }),
];
