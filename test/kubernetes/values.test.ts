import { Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Config, interpolate, Parameter, Secret, Sidecar, type Value } from 'cdk-oam';
import { toYaml, type KubernetesOptions } from 'cdk-oam/kubernetes';
import { parseManifests } from '../support/manifests';
import { app, containerOf, findings, object, objects, service, withPorts, worker, type Loose } from './fixtures';

/** A shop with one of everything that can be referred to, and a worker whose environment the test gives. */
function shopWith(env: (of: { secret: Secret; config: Config; parameter: Parameter; orders: ReturnType<typeof service> }) => Record<string, Value>) {
  const shop = app();
  const secret = new Secret(shop, 'database', { keys: ['user', 'password'] });
  const config = new Config(shop, 'settings', { keys: ['LEVEL', 'SIZE'] });
  const parameter = new Parameter(shop, 'region');
  const orders = withPorts(shop, [{ port: 80, targetPort: 8080 }, { name: 'rpc', port: 9000, appProtocol: 'grpc' }, { name: 'raw', port: 7000, appProtocol: 'tcp' }, { name: 'dns', port: 53, protocol: 'UDP' }]);
  worker(shop, 'mailer', { env: env({ secret, config, parameter, orders }) });
  return shop;
}
const existing = { secrets: { database: { existing: 'db', keys: { user: 'USERNAME' } } }, config: { settings: { existing: 'cm', keys: { LEVEL: 'log.level' } } }, parameters: { region: 'eu' } };
const written = { secrets: { database: { values: { user: 'u', password: 'hunter2' } } }, config: { settings: { values: { LEVEL: 'info', SIZE: 3 } } }, parameters: { region: 4 } };
const envOf = (shop: ReturnType<typeof app>, options: Partial<KubernetesOptions> = existing) => containerOf(shop, 'mailer', options).env;

describe('environment variables', () => {
  it('stand in the order of the author', () => {
    expect(envOf(shopWith(() => ({ Z: 'z', A: 1, M: '$(Z)' })))).toEqual([{ name: 'Z', value: 'z' }, { name: 'A', value: '1' }, { name: 'M', value: '$(Z)' }]);
  });

  it('refer to keys of existing objects by the names in the cluster', () => {
    expect(envOf(shopWith(({ secret, config }) => ({ U: secret.key('user'), P: secret.key('password'), L: config.key('LEVEL'), S: config.key('SIZE') })))).toEqual([
      { name: 'U', valueFrom: { secretKeyRef: { name: 'db', key: 'USERNAME' } } }, { name: 'P', valueFrom: { secretKeyRef: { name: 'db', key: 'password' } } },
      { name: 'L', valueFrom: { configMapKeyRef: { name: 'cm', key: 'log.level' } } }, { name: 'S', valueFrom: { configMapKeyRef: { name: 'cm', key: 'SIZE' } } },
    ]);
  });

  it('refer to objects that are written for them', () => {
    const shop = shopWith(({ secret, config }) => ({ P: secret.key('password'), L: config.key('LEVEL') }));
    expect(envOf(shop, written)).toEqual([{ name: 'P', valueFrom: { secretKeyRef: { name: 'database', key: 'password' } } }, { name: 'L', valueFrom: { configMapKeyRef: { name: 'settings', key: 'LEVEL' } } }]);
    expect(object(shop, 'Secret', 'database', written)).toMatchObject({ apiVersion: 'v1', type: 'Opaque', stringData: { user: 'u', password: 'hunter2' } });
    expect(object(shop, 'ConfigMap', 'settings', written)).toMatchObject({ apiVersion: 'v1', data: { LEVEL: 'info', SIZE: '3' } });
    expect(objects(shop, written).map(({ kind }) => kind)).toEqual(['Secret', 'ConfigMap', 'Deployment', 'Service', 'Deployment']);
  });

  it('hold parameters, addresses and texts with both', () => {
    const shop = shopWith(({ parameter, orders, config }) => ({
      R: parameter, U: orders.endpoint.url, H: orders.endpoint.host, P: orders.endpoint.port, G: orders.endpointOf('rpc').url, T: orders.endpointOf('raw').url, D: orders.endpointOf('dns').url,
      M: interpolate`${parameter}/${orders.endpoint.host}:${orders.endpointOf('rpc').port}/${config.key('SIZE')}`,
    }));
    expect(Object.fromEntries(envOf(shop, written).map(({ name, value }: { name: string; value: string }) => [name, value]))).toEqual({
      R: '4', U: 'http://orders:80', H: 'orders', P: '80', G: 'http://orders:9000', T: 'tcp://orders:7000', D: 'udp://orders:53', M: '4/orders:9000/3',
    });
  });

  it('may have odd names, as long as Kubernetes 1.27 takes them', () => {
    expect(findings(shopWith(() => ({ 'a.b-c_D': '1', '_': '2', ['__proto__']: '3', 'constructor': '4' })))).toEqual([]);
    expect(envOf(shopWith(() => ({ ['__proto__']: '3', 'constructor': '4' })), {})).toEqual([{ name: '__proto__', value: '3' }, { name: 'constructor', value: '4' }]);
    expect(findings(shopWith(() => ({ '1A': 'x', 'a:b': 'y', '..': 'z' })))).toEqual(["'..'", "'1A'", "'a:b'"].map((name) => expect.stringContaining(`error K8S.ENV_NAME [shop/mailer] container: environment variable ${name} has a name`)));
  });
});

describe('lazy values', () => {
  const lazy = (value: unknown) => Lazy.any({ produce: () => value });

  it('are texts once the manifest is written, alone and inside texts', () => {
    const shop = shopWith(({ parameter }) => ({ A: lazy('a'), N: lazy(8080), I: interpolate`${lazy('x')}-${parameter}`, R: { resolve: () => lazy('nested') } }));
    const text = toYaml([object(shop, 'Deployment', 'mailer', { parameters: { region: lazy(lazy('eu')) } })]);
    expect(parseManifests<Loose>(text)[0]!.spec.template.spec.containers[0].env).toEqual([{ name: 'A', value: 'a' }, { name: 'N', value: '8080' }, { name: 'I', value: 'x-eu' }, { name: 'R', value: 'nested' }]);
  });

  it('may be secret values', () => {
    const shop = shopWith(({ secret }) => ({ P: secret.key('password') }));
    const text = toYaml(objects(shop, { secrets: { database: { values: { user: 'u', password: lazy('later') } } } }));
    expect(text).toContain('  password: later\n');
  });

  it('must become a text', () => {
    const shop = shopWith(() => ({ A: lazy({}) }));
    expect(() => toYaml(objects(shop))).toThrow('a lazy value must produce a text, a number or a flag, got object');
  });

  it('are refused when an engine makes them', () => {
    const output = { __pulumiOutput: true, apply: () => undefined, resolve: () => 'x' } as never;
    const shop = shopWith(({ parameter, secret }) => ({ A: output, B: parameter, C: secret.key('user') }));
    expect(findings(shop, { parameters: { region: output }, secrets: { database: { values: { user: output, password: 'hunter2' } } } })).toEqual([
      expect.stringContaining("error OAM.DEFERRED [shop/database] key 'user' of secret 'database' is bound to an output of a deployment engine"),
      'error OAM.DEFERRED [shop/mailer] env.A is a value that comes later, and kubernetes cannot wait for it',
      expect.stringContaining("error OAM.DEFERRED [shop/region] parameter 'region' is bound to an output"),
    ]);
  });
});

describe('secrets', () => {
  it('are refused where they would have to be written out', () => {
    const shop = app();
    const secret = new Secret(shop, 'database', { keys: ['password'] });
    const key = secret.key('password');
    service(shop, 'orders', { image: interpolate`x:${key}`, command: [key], args: ['a', interpolate`--password=${key}`], env: { URL: interpolate`postgres://${key}@db` } })
      .with(new Sidecar({ name: 'proxy', image: 'envoy:1', env: { URL: interpolate`${key}!` } }));
    const found = findings(shop, { secrets: { database: { existing: 'db' } } });
    expect(found).toEqual(['command', 'env URL', 'image'].map((where) => expect.stringContaining(`error K8S.VALUE [shop/orders] container: ${where} holds secret database/password, which anyone who reads the manifest could read too`))
      .concat(expect.stringContaining("sidecar 'proxy': env URL holds secret database/password")));
  });

  it('never stand in a message, whatever is bound', () => {
    const shop = shopWith(({ secret }) => ({ P: secret.key('password') }));
    for (const binding of ['hunter2', 7, null, [], ['hunter2'], { value: 'hunter2' }, { values: 'hunter2' }, { values: { user: ['hunter2'], password: { hunter2: 1 } } }, { existing: 'hunter2!' }, { existing: 'db', values: { user: 'hunter2' } }, { existing: 'db', keys: 'hunter2' }, { existing: 'db', keys: { user: 'hunter2!' } }]) {
      const found = findings(shop, { secrets: { database: binding as never } });
      expect(found).not.toEqual([]);
      for (const line of found) expect(line).toMatch(/^error (K8S\.BINDING|OAM\.UNBOUND) \[shop\/database\]/);
      expect(found.join('\n')).not.toContain('hunter2');
    }
  });

  it('are hashed where the deployment writes them, so that a new one makes new pods', () => {
    const shop = shopWith(({ secret }) => ({ P: secret.key('password') }));
    const notes = (options: Partial<KubernetesOptions>) => object(shop, 'Deployment', 'mailer', options).spec.template.metadata.annotations;
    const changed = { secrets: { database: { values: { user: 'u', password: 'other' } } } };
    expect(notes(written)).toEqual({ 'checksum/secret': expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(notes(changed)).not.toEqual(notes(written));
    expect(notes(existing)).toBeUndefined();
    expect(object(shop, 'Deployment', 'orders', written).spec.template.metadata.annotations).toBeUndefined();
  });
});

describe('configuration', () => {
  it('is refused inside a text when only the cluster knows it', () => {
    const shop = shopWith(({ config }) => ({ M: interpolate`level=${config.key('LEVEL')}` }));
    expect(findings(shop, existing)).toEqual([expect.stringContaining('error K8S.VALUE [shop/mailer] container: env M holds config settings/LEVEL, which is bound to an existing ConfigMap')]);
    expect(findings(shop, written)).toEqual([]);
  });

  it('that is written makes new pods when it changes', () => {
    const shop = shopWith(({ config }) => ({ L: config.key('LEVEL') }));
    const sum = (LEVEL: string) => object(shop, 'Deployment', 'mailer', { config: { settings: { values: { LEVEL, SIZE: 1 } } } }).spec.template.metadata.annotations['checksum/config'];
    expect(sum('info')).not.toBe(sum('debug'));
    expect(sum('info')).toBe(sum('info'));
  });
});

describe('bindings', () => {
  const shop = () => shopWith(({ config, parameter }) => ({ L: config.key('LEVEL'), R: parameter }));
  const bind = (binding: unknown) => findings(shop(), { config: { settings: binding as never }, parameters: { region: 'eu' } });

  it.each<[string, unknown, string]>([
    ['another shape', 'settings', "config 'settings' must be bound to { existing }"],
    ['a misspelt property', { exsting: 'cm' }, 'must be bound to { existing }'],
    ['both shapes', { existing: 'cm', values: {} }, 'must be bound to { existing }'],
    ['no name', { existing: 'Not A Name' }, 'is bound to something that cannot be the name of an object'],
    ['an unknown key', { existing: 'cm', keys: { LEVL: 'x' } }, "config 'settings' declares no key 'LEVL': its keys are LEVEL, SIZE"],
    ['a wrong key', { existing: 'cm', keys: { LEVEL: 'a/b' } }, "key 'LEVEL' of config 'settings' is bound to something that cannot be a key"],
    ['a missing value', { values: { LEVEL: 'x' } }, "config 'settings' gets no value for key 'SIZE'"],
    ['a value too many', { values: { LEVEL: 'x', SIZE: 1, MORE: 2 } }, "declares no key 'MORE'"],
    ['a value that is no text', { values: { LEVEL: {}, SIZE: Number.NaN } }, "the value for key 'LEVEL' of config 'settings' must be a text, a number or a lazy value"],
  ])('%s', (_, binding, message) => {
    expect(bind(binding).filter((line) => line.includes(message))).toHaveLength(1);
    expect(bind(binding).every((line) => line.startsWith('error K8S.BINDING [shop/settings]'))).toBe(true);
  });

  it.each([{}, null, Number.NaN, true, ['eu']])('a parameter cannot be %o', (region) => {
    const found = findings(shop(), { config: { settings: { existing: 'cm' } }, parameters: { region: region as never } });
    expect(found).toEqual([expect.stringMatching(/^error K8S\.BINDING \[shop\/region\] parameter 'region' must be bound to a text, a number or a lazy value/)]);
  });

  it('are checked although nothing uses them yet', () => {
    const idle = app();
    new Secret(idle, 'unused', { keys: ['a'] });
    expect(findings(idle, { secrets: { unused: { values: {} } } })).toEqual([expect.stringContaining("error K8S.BINDING [shop/unused] secret 'unused' gets no value for key 'a'")]);
  });

  it('take declarations with keys that cannot be keys', () => {
    const odd = app();
    new Config(odd, 'odd', { keys: ['a b', '__proto__'] });
    const found = findings(odd, { config: { odd: { values: JSON.parse('{ "a b": "1", "__proto__": "2" }') } } });
    expect(found).toEqual([expect.stringContaining("'__proto__' of config 'odd' cannot be a key"), expect.stringContaining("'a b' of config 'odd' cannot be a key")]);
  });

  it('of an object in the cluster say what a key is called there that cannot be one', () => {
    const odd = app();
    new Config(odd, 'odd', { keys: ['a b', 'c'] });
    expect(findings(odd, { config: { odd: { existing: 'odd' } } })).toEqual([expect.stringContaining("'a b' of config 'odd' cannot be a key")]);
    expect(findings(odd, { config: { odd: { existing: 'odd', keys: { 'a b': 'a-b' } } } })).toEqual([]);
  });
});
