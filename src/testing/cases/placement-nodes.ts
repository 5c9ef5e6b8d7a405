import { Application, CronTask, Placement, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const placementNodes: ConformanceCase = {
  name: 'placement-nodes',
  about: 'machines of one architecture, for a service and a task, with a wish, a taint and a spread that need not be',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', ...size, port: 8080 }).with(new Placement({
      nodeAffinity: {
        required: [[{ key: 'kubernetes.io/arch', values: ['amd64', 'arm64'] }]],
        preferred: [{ weight: 10, requirements: [{ key: 'example.com/disk', values: ['fast'] }] }],
      },
      tolerations: [{ key: 'example.com/busy', operator: 'Exists' }],
      podAntiAffinity: { preferred: [{ component: 'web', topology: 'hostname', weight: 50 }] },
      topologySpread: [{ topology: 'hostname', maxSkew: 2 }],
    }));
    new CronTask(shop, 'report', { image: 'ghcr.io/acme/report:1', ...size, schedule: '0 3 * * *', activeDeadlineSeconds: 600 }).with(new Placement({ nodeSelector: { 'kubernetes.io/os': 'linux' } }));
    return shop;
  },
};
