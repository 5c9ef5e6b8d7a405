import { Application, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const webService: ConformanceCase = {
  name: 'web-service',
  about: 'a service with one HTTP port, literal environment and resources',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', {
      image: 'ghcr.io/acme/orders:1.4', port: 8080, cpu: 0.5, memory: '1Gi', imagePullPolicy: 'Always',
      command: ['/bin/orders'], args: ['--verbose', '--retries', 3], env: { MODE: 'fast', RETRIES: 3, EMPTY: '' },
    });
    return shop;
  },
};
