import { Application, Daemon, DisruptionBudget, Metrics, Placement, Rollout, Scaler, ServiceAccount, StatefulService } from '../../model';
import type { ConformanceCase } from '../case';

export const platformKinds: ConformanceCase = {
  name: 'platform-kinds',
  about: 'platform traits on other kinds: a stateful service that keeps its replicas apart, a daemon that is replaced with a pod beside it',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new StatefulService(shop, 'queue', { image: 'redis:7', ...size, ports: [{ name: 'redis', port: 6379, appProtocol: 'tcp' }, { name: 'metrics', port: 9121 }] }).with(
      new Scaler({ replicas: 3 }), new DisruptionBudget(), new Rollout({ minReadySeconds: 10 }), new Metrics({ port: 'metrics' }),
      new Placement({ podAntiAffinity: { required: [{ component: 'queue', topology: 'hostname' }] } }),
    );
    new Daemon(shop, 'logs', { image: 'ghcr.io/acme/logs:1', ...size }).with(
      new Rollout({ maxSurge: '25%' }), new Metrics({ port: 2020 }), new Placement({ tolerations: [{ operator: 'Exists' }] }),
      new ServiceAccount({ privileges: [{ verbs: ['get', 'list', 'watch'], resources: ['pods'] }] }),
    );
    return shop;
  },
};
