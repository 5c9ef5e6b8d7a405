import { Application, Placement, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const placement: ConformanceCase = {
  name: 'placement',
  about: 'machines by label and taint, neighbours, and replicas spread over zones',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', port: 8080 }).with(new Placement({
      nodeSelector: { pool: 'web' },
      nodeAffinity: {
        required: [[{ key: 'kubernetes.io/arch', values: ['amd64', 'arm64'] }, { key: 'example.com/generation', operator: 'Gt', values: ['3'] }]],
        preferred: [{ weight: 10, requirements: [{ key: 'example.com/spot', operator: 'DoesNotExist' }] }],
      },
      tolerations: [{ key: 'pool', value: 'web', effect: 'NoSchedule' }, { operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 }],
      podAffinity: { preferred: [{ component: 'cache', topology: 'zone', weight: 50 }] },
      podAntiAffinity: { required: [{ component: 'web', topology: 'hostname' }] },
      topologySpread: [{ topology: 'zone', whenUnsatisfiable: 'DoNotSchedule', minDomains: 2 }, { topology: 'hostname', maxSkew: 2 }],
    }));
    new WebService(shop, 'cache', { image: 'ghcr.io/acme/cache:1', port: 6379 }).with(new Placement({ virtualNodes: 'allowed' }));
    new Worker(shop, 'burst', { image: 'ghcr.io/acme/burst:1' }).with(new Placement({ virtualNodes: 'required' }));
    return shop;
  },
};
