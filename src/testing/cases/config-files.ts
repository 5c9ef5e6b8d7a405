import { Application, ConfigFiles, interpolate, Parameter, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const configFiles: ConformanceCase = {
  name: 'config-files',
  about: 'configuration as files in two folders, one with an address and a parameter in it',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    const level = new Parameter(shop, 'log-level', { default: 'info' });
    const catalog = new WebService(shop, 'catalog', { image: 'ghcr.io/acme/catalog:1', port: 8080, ...size });
    new WebService(shop, 'front', { image: 'nginx:1.27', port: 80, ...size }).with(
      new ConfigFiles({ mountPath: '/etc/nginx/conf.d', files: { 'default.conf': interpolate`server {\n  location / { proxy_pass ${catalog.endpoint.url}; }\n}\n` } }),
      new ConfigFiles({ mountPath: '/etc/front', files: { 'settings.json': '{ "retries": 3 }\n', 'log-level': level } }),
    );
    return shop;
  },
};
