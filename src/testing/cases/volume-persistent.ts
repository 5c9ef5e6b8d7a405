import { Application, Scaler, Volume, WebService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const volumePersistent: ConformanceCase = {
  name: 'volume-persistent',
  about: 'storage that outlives its replicas: for one of them, and for three',
  application() {
    const shop = new Application(undefined, 'shop');
    const size = { cpu: 0.25, memory: '0.5Gi' };
    new WebService(shop, 'search', { image: 'ghcr.io/acme/search:1', port: 8080, ...size }).with(new Volume({ type: 'persistent', name: 'index', mountPath: '/index', size: '20Gi' }));
    new Worker(shop, 'importer', { image: 'ghcr.io/acme/importer:1', ...size }).with(
      new Volume({ type: 'persistent', name: 'inbox', mountPath: '/inbox', size: '5Gi', storageClass: 'shared', accessMode: 'ReadWriteMany', retention: 'delete' }),
      new Scaler({ replicas: 3 }),
    );
    return shop;
  },
};
