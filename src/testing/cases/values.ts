import { Application, Config, interpolate, Parameter, Secret, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const values: ConformanceCase = {
  name: 'values',
  about: 'secret keys, configuration keys and parameters, bound at the deployment',
  application() {
    const shop = new Application(undefined, 'shop');
    const database = new Secret(shop, 'database', { keys: ['username', 'password'] });
    const settings = new Config(shop, 'settings', { keys: ['LOG_LEVEL'] });
    const tag = new Parameter(shop, 'tag');
    const region = new Parameter(shop, 'region', { default: 'eu' });
    new WebService(shop, 'orders', {
      image: interpolate`ghcr.io/acme/orders:${tag}`, port: 8080, cpu: 0.25, memory: '0.5Gi',
      env: { USER: database.key('username'), PASSWORD: database.key('password'), LOG_LEVEL: settings.key('LOG_LEVEL'), REGION: region, ZONE: interpolate`${region}-1` },
    });
    return shop;
  },
};
