import { Application, Sidecar, Volume, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const volumeExisting: ConformanceCase = {
  name: 'volume-existing',
  about: 'storage that is there already, shared by two components',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'site', { image: 'ghcr.io/acme/site:1', port: 8080, ...size }).with(
      new Volume({ type: 'existing', name: 'media', mountPath: '/srv/media', readOnly: true }),
      new Sidecar({ name: 'thumbnails', image: 'ghcr.io/acme/thumbnails:1', ...size, volumeMounts: [{ name: 'media', mountPath: '/media' }] }),
    );
    new Worker(shop, 'importer', { image: 'ghcr.io/acme/importer:1', ...size }).with(new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
    return shop;
  },
};
