import { Application, Command, CronTask, Daemon, Lifecycle, Secret, SecurityContext, StatefulService, synthesize, Volume, WebService } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';

const image = 'ghcr.io/acme/x:1';
const tenantId = '11111111-2222-3333-4444-555555555555';

/** What no golden file has: secrets of stores, a share of files, a path of the machine, and the traits for data on other kinds than services. */
export function stores(namespace: string): string {
  const shop = new Application(undefined, 'shop');
  const database = new Secret(shop, 'database', { keys: ['user', 'password'] });
  const mail = new Secret(shop, 'mail', { keys: ['token'] });
  const env = { DB_USER: database.key('user'), DB_PASSWORD: database.key('password'), MAIL_TOKEN: mail.key('token') };
  const media = new Volume({ type: 'existing', name: 'media', mountPath: '/media', readOnly: true });
  const index = new Volume({ type: 'persistent', name: 'index', mountPath: '/index', size: '1Gi', storageClass: 'fast' });
  const rights = new SecurityContext({ runAsUser: 1000, fsGroup: 1000, capabilities: { drop: ['NET_RAW'] } });
  new WebService(shop, 'search', { image, port: 8080, env }).with(media, index, rights, new Lifecycle({ preStop: { sleep: { seconds: 5 } }, terminationGracePeriodSeconds: 20 }));
  new StatefulService(shop, 'cache', { image, port: 6379, env, volumeClaimTemplates: [{ name: 'data', mountPath: '/data', size: '1Gi' }] }).with(media, rights, new Command({ addArgs: ['--verbose'] }));
  const logs = new Volume({ type: 'existing', name: 'logs', mountPath: '/logs', readOnly: true });
  new Daemon(shop, 'agent', { image, env }).with(media, logs, rights);
  new CronTask(shop, 'report', { image, env, schedule: '0 3 * * *' }).with(media, rights, new Lifecycle({ terminationGracePeriodSeconds: 20 }));
  return toYaml(synthesize(shop, kubernetes, {
    namespace, kubernetesVersion: '1.30', podSecurity: 'privileged',
    secrets: {
      database: { externalSecret: { secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' }, keys: { user: 'db-user', password: { key: 'db', property: 'password', version: '3' } } } },
      mail: { keyVault: { name: 'acme-vault', tenantId, identity: { workload: tenantId }, keys: { token: { name: 'mail-token', version: 'abc1' } } } },
    },
    volumes: { media: { azureFile: { shareName: 'media', secret: 'media-key', mountOptions: ['uid=1000'] } }, logs: { hostPath: { path: '/var/log', type: 'Directory' } } },
  }).resources);
}
