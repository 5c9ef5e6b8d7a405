import { Application, Autoscaler, DisruptionBudget, Scaler, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const disruptionBudget: ConformanceCase = {
  name: 'disruption-budget',
  about: 'how many replicas maintenance may take away, as a number and as a share',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'web', { image: 'ghcr.io/acme/web:1', port: 8080, ...size })
      .with(new Scaler({ replicas: 3 }), new DisruptionBudget({ minAvailable: '50%', unhealthyPodEvictionPolicy: 'AlwaysAllow' }));
    new Worker(shop, 'mailer', { image: 'ghcr.io/acme/mailer:1', ...size }).with(new Autoscaler({ min: 1, max: 4, cpu: 70 }), new DisruptionBudget({ minAvailable: 1 }));
    new Worker(shop, 'reporter', { image: 'ghcr.io/acme/reporter:1', ...size }).with(new DisruptionBudget());
    return shop;
  },
};
