import { Application, Autoscaler, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const autoscalerBehavior: ConformanceCase = {
  name: 'autoscaler-behavior',
  about: 'replicas by amounts instead of percents, at a pace of its own',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080 }).with(new Autoscaler({
      min: 2, max: 10, cpu: { averageValue: 0.5 }, memory: { averageValue: '512Mi' },
      behavior: {
        scaleUp: { stabilizationWindowSeconds: 30, selectPolicy: 'Max', policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }, { type: 'Percent', value: 50, periodSeconds: 60 }] },
        scaleDown: { selectPolicy: 'Disabled' },
      },
    }));
    return shop;
  },
};
