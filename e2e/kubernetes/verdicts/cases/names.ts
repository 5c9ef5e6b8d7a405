import { Application, ConfigFiles, DaprComponent, InitContainer, Secret, SecretFiles, Sidecar, Volume, WebService, Worker } from '../../../../src';
import { image, type HostileCase } from '../hostile-case';
import { deployment, service, worker } from '../shop';

const nameless = (): Application => {
  const shop = new Application(undefined, 'shop');
  new Worker(shop, '!!!', { image });
  return shop;
};

const twins = (): Application => {
  const shop = new Application(undefined, 'shop');
  for (const tag of [1, 2]) new WebService(shop, 'orders', { image: `ghcr.io/acme/orders:${tag}`, port: 8080 });
  return shop;
};

const secretFile = (path: string) => (): Application => {
  const shop = new Application(undefined, 'shop');
  const tls = new Secret(shop, 'tls', { keys: ['key'] });
  new Worker(shop, 'mailer', { image }).with(new SecretFiles({ mountPath: '/secrets', files: { [path]: tls.key('key') } }));
  return shop;
};

const daprComponent = (id: string) => (): Application => {
  const shop = new Application(undefined, 'shop');
  new DaprComponent(shop, id, { type: 'state.redis' });
  return shop;
};

const configMap = (key: string): readonly object[] => [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'files' }, data: { [key]: 'x' } }];
const mounted = (): readonly object[] => {
  const pod = { containers: [{ name: 'mailer', image, volumeMounts: [{ name: 'a', mountPath: 'data:/x' }] }], volumes: [{ name: 'a', emptyDir: {} }] };
  return [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'mailer' }, spec: pod }];
};
const climbing = (): readonly object[] => {
  const pod = { containers: [{ name: 'mailer', image }], volumes: [{ name: 'tls', secret: { secretName: 'tls', items: [{ key: 'key', path: '../../etc/passwd' }] } }] };
  return [{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'mailer' }, spec: pod }];
};

/** What things are called. */
export const names: readonly HostileCase[] = [
  { about: 'a component id that no name can be made of', model: nameless, objects: () => [{ ...deployment({})[0], metadata: { name: '!!!' } }] },
  { about: 'two components with one id', model: twins, taken: 'the second Deployment silently replaces the first' },
  { about: 'a sidecar called Log_Shipper', model: () => service({}, new Sidecar({ name: 'Log_Shipper', image })) },
  { about: 'a sidecar with a name of 64 characters', model: () => service({}, new Sidecar({ name: 'x'.repeat(64), image })) },
  { about: 'a sidecar with the name of its component', model: () => service({}, new Sidecar({ name: 'orders', image })) },
  { about: 'an init container called -wait', model: () => service({}, new InitContainer({ name: '-wait', image })) },
  { about: 'an init container that mounts a volume nobody has', model: () => service({}, new InitContainer({ name: 'wait', image, volumeMounts: [{ name: 'data', mountPath: '/data' }] })) },
  { about: 'a sidecar and an init container with one name', model: () => service({}, new Sidecar({ name: 'proxy', image }), new InitContainer({ name: 'proxy', image })) },
  { about: 'a volume called Data_1', model: () => worker({}, new Volume({ name: 'Data_1', mountPath: '/data' })) },
  { about: 'two volumes with one name', model: () => worker({}, new Volume({ name: 'data', mountPath: '/a' }), new Volume({ name: 'data', mountPath: '/b' })) },
  { about: 'two volumes in one folder', model: () => worker({}, new Volume({ name: 'a', mountPath: '/data' }), new Volume({ name: 'b', mountPath: '/data' })) },
  { about: 'two volumes in one folder, written in two ways', model: () => worker({}, new Volume({ name: 'a', mountPath: '/data' }), new Volume({ name: 'b', mountPath: '/data/' })), taken: 'one mount hides the other when the container starts' },
  { about: 'a folder that is no absolute path', model: () => worker({}, new Volume({ name: 'a', mountPath: 'data:/x' })), objects: mounted, taken: 'the container runtime cannot mount it' },
  { about: 'a sidecar that mounts a volume nobody has', model: () => worker({}, new Sidecar({ name: 'proxy', image, volumeMounts: [{ name: 'nowhere', mountPath: '/data' }] })) },
  { about: 'a configuration file called a/b', model: () => worker({}, new ConfigFiles({ mountPath: '/etc/app', files: { 'a/b': 'x' } })), objects: () => configMap('a/b') },
  { about: 'a configuration file called ..', model: () => worker({}, new ConfigFiles({ mountPath: '/etc/app', files: { '..': 'x' } })), objects: () => configMap('..') },
  { about: 'a secret file that climbs out of its folder', model: secretFile('../../etc/passwd'), options: { secrets: { tls: { existing: 'tls' } } }, objects: climbing },
  { about: 'a Dapr component called State_Store', model: daprComponent('State_Store') },
  { about: 'a Dapr component with a name of 254 characters', model: daprComponent('x'.repeat(254)) },
];
