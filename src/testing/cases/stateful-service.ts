import { Application, ConfigFiles, Scaler, Secret, Sidecar, StatefulService, Worker } from '../../model';
import type { ConformanceCase } from '../case';

export const statefulService: ConformanceCase = {
  name: 'stateful-service',
  about: 'replicas with names and volumes of their own, a sidecar that sees a volume, and one without ports or volumes',
  application() {
    const shop = new Application(undefined, 'shop');
    const admin = new Secret(shop, 'admin', { keys: ['password'] });
    const size = { cpu: 0.5, memory: '1Gi' };
    const db = new StatefulService(shop, 'db', {
      image: 'postgres:16', ports: [{ port: 5432, appProtocol: 'tcp' }], ...size, env: { POSTGRES_PASSWORD: admin.key('password') },
      volumeClaimTemplates: [
        { name: 'data', mountPath: '/var/lib/postgresql/data', size: '10Gi', storageClass: 'fast' },
        { name: 'archive', mountPath: '/archive', size: '0.5Ti', accessMode: 'ReadWriteMany', readOnly: true },
      ],
      persistentVolumeClaimRetentionPolicy: { whenScaled: 'Delete' }, podManagementPolicy: 'Parallel', ordinals: { start: 1 },
    }).with(
      new Scaler({ replicas: 3 }), new ConfigFiles({ mountPath: '/etc/db', files: { 'db.conf': 'max_connections=100\n' } }),
      new Sidecar({ name: 'backup', image: 'ghcr.io/acme/backup:1', cpu: 0.25, memory: '0.5Gi', volumeMounts: [{ name: 'archive', mountPath: '/archive' }] }),
    );
    new StatefulService(shop, 'members', { image: 'ghcr.io/acme/members:1', ...size });
    new Worker(shop, 'reader', { image: 'ghcr.io/acme/reader:1', ...size, env: { DB: db.endpoint.url } });
    return shop;
  },
};
