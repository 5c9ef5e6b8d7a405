import { Application, Config, Secret, Worker } from '../../../../src';
import type { KubernetesOptions } from '../../../../src/kubernetes';
import { image, type HostileCase } from '../hostile-case';
import { worker } from '../shop';

const option = (about: string, options: unknown, objects?: HostileCase['objects'], taken?: string): HostileCase =>
  ({ about, model: () => worker(), options: options as Partial<KubernetesOptions>, objects, taken });

const withSecret = (): Application => {
  const shop = new Application(undefined, 'shop');
  const redis = new Secret(shop, 'redis', { keys: ['password'] });
  new Worker(shop, 'mailer', { image, env: { PASSWORD: redis.key('password') } });
  return shop;
};
const bound = (about: string, binding: unknown, taken?: string): HostileCase =>
  ({ about, model: withSecret, options: { secrets: { redis: binding } } as Partial<KubernetesOptions>, taken });

const withConfig = (key: string) => (): Application => {
  const shop = new Application(undefined, 'shop');
  const settings = new Config(shop, 'settings', { keys: [key] });
  new Worker(shop, 'mailer', { image, env: { LEVEL: settings.key(key) } });
  return shop;
};

/** How it is deployed. */
export const deploymentOptions: readonly HostileCase[] = [
  option('a namespace called My_Shop', { namespace: 'My_Shop' }, () => [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'My_Shop' } }]),
  option('user -1', { podSecurity: { standard: 'baseline', runAsUser: -1 } }),
  option('group 2^40', { podSecurity: { standard: 'baseline', fsGroup: 2 ** 40 } }),
  option('the restricted standard as root', { podSecurity: { standard: 'restricted', runAsUser: 0 } }, undefined, 'the namespace does not enforce the standard here; the kubelet would not start the container'),
  option('a standard that is none', { podSecurity: 'strict' }, () => [], 'the option is ours'),
  option('Kubernetes 1.9', { kubernetesVersion: '1.9' }, undefined, 'the option is ours'),
  option('Kubernetes 1.29 as a number', { kubernetesVersion: 1.29 }, undefined, 'the option is ours'),
  option('a pull secret that stands twice', { imagePullSecrets: ['registry', 'registry'] }),
  option('an option that is none', { namspace: 'shop' }, undefined, 'the option is ours'),
  bound('a secret that nobody binds', undefined, 'the pod waits for a secret that never comes'),
  bound('a secret called No Such Secret', { existing: 'No Such Secret' }),
  bound('a secret with the key a/b', { existing: 'redis', keys: { password: 'a/b' } }),
  bound('a secret with a value for no key', { values: { passwrd: 'x' } }, 'the pod waits for a key that never comes'),
  { about: 'a configuration with the key a b', model: withConfig('a b'), options: { config: { settings: { values: { 'a b': 'x' } } } } },
  { about: 'a configuration of more than a mebibyte', model: withConfig('LEVEL'), options: { config: { settings: { values: { LEVEL: 'x'.repeat(2 ** 20 + 1) } } } } },
  { about: 'a binding for a secret that is not declared', model: withSecret, options: { secrets: { redis: { existing: 'redis' }, redsi: { existing: 'x' } } }, taken: 'the misspelling never reaches it' },
];
