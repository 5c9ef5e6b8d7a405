import { Application, InitContainer, Sidecar, Volume, WebService } from '../../model';
import type { ConformanceCase } from '../case';

export const volume: ConformanceCase = {
  name: 'volume',
  about: 'a folder that the component shares with a sidecar and an init container',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'site', { image: 'nginx:1.27', port: 80, cpu: 0.25, memory: '0.5Gi' }).with(
      new Volume({ name: 'pages', mountPath: '/usr/share/nginx/html', sizeLimit: '500Mi', readOnly: true }),
      new Sidecar({ name: 'fetch', image: 'ghcr.io/acme/fetch:1', cpu: 0.25, memory: '0.5Gi', volumeMounts: [{ name: 'pages', mountPath: '/out' }] }),
      new InitContainer({ name: 'seed', image: 'ghcr.io/acme/seed:1', volumeMounts: [{ name: 'pages', mountPath: '/out' }] }),
    );
    return shop;
  },
};
