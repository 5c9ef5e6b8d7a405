import { Lazy } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Config, ConfigFiles, interpolate, Parameter, Secret, SecretFiles } from 'cdk-oam';
import { app, findings, object, objects, podOf, service } from './fixtures';

const configMaps = (shop: ReturnType<typeof app>, options = {}) => objects(shop, options).filter(({ kind }) => kind === 'ConfigMap').map(({ metadata }) => metadata.name);
const checksum = (shop: ReturnType<typeof app>, options = {}) => object(shop, 'Deployment', 'orders', options).spec.template.metadata.annotations['checksum/config-files'];

describe('ConfigFiles', () => {
  it('are a ConfigMap, mounted to be read', () => {
    const shop = app();
    const level = new Parameter(shop, 'level', { default: 7 });
    const settings = new Config(shop, 'settings', { keys: ['A'] });
    const orders = service(shop);
    orders.with(new ConfigFiles({ mountPath: '/etc/app/', files: { 'b.txt': interpolate`${orders.endpoint.url} ${settings.key('A')}`, 'a.txt': 'x\n', 'level': level } }));
    const options = { config: { settings: { values: { A: 'y' } } } };
    expect(object(shop, 'ConfigMap', 'orders-etc-app', options).data).toEqual({ 'a.txt': 'x\n', 'b.txt': 'http://orders:8080 y', 'level': '7' });
    const pod = podOf(shop, 'orders', options);
    expect(pod.volumes).toEqual([{ name: 'config-files-etc-app', configMap: { name: 'orders-etc-app' } }]);
    expect(pod.containers[0].volumeMounts).toEqual([{ name: 'config-files-etc-app', mountPath: '/etc/app/', readOnly: true }]);
  });

  it('have names of their own, whatever the folders are called', () => {
    const folders = ['/etc/a', '/etc/a-b', '/etc/a/b', '/etc/A', '/etc/a.b', '/-', `/${'deep/'.repeat(30)}`, '/日本'];
    const shop = app();
    service(shop).with(...folders.map((mountPath) => new ConfigFiles({ mountPath, files: { a: mountPath } })));
    const names = configMaps(shop);
    expect(new Set(names).size).toBe(folders.length);
    for (const name of [...names, ...podOf(shop).volumes.map((volume: { name: string }) => volume.name)]) expect(name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
  });

  it('keep their name when another one comes', () => {
    const [one, two] = [app(), app()];
    service(one).with(new ConfigFiles({ mountPath: '/etc/b', files: { a: '1' } }));
    service(two).with(new ConfigFiles({ mountPath: '/etc/a', files: { a: '1' } }), new ConfigFiles({ mountPath: '/etc/b', files: { a: '1' } }));
    expect(configMaps(two)).toEqual(expect.arrayContaining(configMaps(one)));
  });

  it('make new pods when their content changes, and only then', () => {
    const shop = (content: string, mountPath = '/etc/a', files = {}) => {
      const made = app();
      service(made).with(new ConfigFiles({ mountPath, files: { a: content, b: '2', ...files } }));
      return made;
    };
    expect(checksum(shop('1'))).toMatch(/^[0-9a-f]{8}$/);
    expect(checksum(shop('1'))).toBe(checksum(shop('1')));
    expect(new Set([shop('1'), shop('2'), shop('1', '/etc/b'), shop('1', '/etc/a', { c: '' })].map((made) => checksum(made))).size).toBe(4);
    const reordered = app();
    service(reordered).with(new ConfigFiles({ mountPath: '/etc/a', files: { b: '2', a: '1' } }));
    expect(object(reordered, 'ConfigMap', 'orders-etc-a')).toEqual(object(shop('1'), 'ConfigMap', 'orders-etc-a'));
  });

  it('refuse secrets, lazy values and what only the cluster knows', () => {
    const shop = app();
    const secret = new Secret(shop, 's', { keys: ['k'] });
    const config = new Config(shop, 'c', { keys: ['k'] });
    const late = new Parameter(shop, 'late');
    service(shop).with(new ConfigFiles({ mountPath: '/etc/a', files: { secret: interpolate`x${secret.key('k')}`, config: config.key('k'), lazy: Lazy.any({ produce: () => 'x' }), late } }));
    const found = findings(shop, { secrets: { s: { existing: 's' } }, config: { c: { existing: 'c' } }, parameters: { late: Lazy.any({ produce: () => 'x' }) } });
    expect(found).toEqual([
      expect.stringContaining('file config holds config c/k, which is bound to an existing ConfigMap'),
      expect.stringContaining('file late holds a lazy value'),
      expect.stringContaining('file lazy holds a lazy value'),
      expect.stringContaining('file secret holds secret s/k'),
    ]);
    expect(found.every((line) => line.startsWith('error K8S.VALUE [shop/orders]'))).toBe(true);
  });

  it('refuse a name that would be lost on the way', () => {
    const shop = app();
    service(shop).with(new ConfigFiles({ mountPath: '/etc/a', files: { ['__proto__']: 'x' } }));
    expect(findings(shop)).toEqual([expect.stringContaining("error K8S.NAME [shop/orders] '__proto__' cannot be the name of a file in a ConfigMap")]);
  });

  it('refuse more than Kubernetes stores', () => {
    const shop = app();
    service(shop).with(new ConfigFiles({ mountPath: '/etc/a', files: { a: 'x'.repeat(2 ** 20), b: 'ü' } }));
    expect(findings(shop)).toEqual([`error K8S.SIZE [shop/orders] ConfigMap 'orders-etc-a' has ${2 ** 20 + 2} bytes of values, and Kubernetes stores ${2 ** 20}`]);
  });
});

describe('SecretFiles', () => {
  const shop = () => {
    const made = app();
    const [tls, token] = [new Secret(made, 'tls', { keys: ['crt', 'key'] }), new Secret(made, 'token', { keys: ['value'] })];
    service(made).with(
      new SecretFiles({ mountPath: '/tls', files: { 'tls.crt': tls.key('crt'), 'tls.key': tls.key('key') } }),
      new SecretFiles({ mountPath: '/mixed', files: { 'ca': tls.key('crt'), 'token': token.key('value') } }),
    );
    return made;
  };
  const secrets = { tls: { existing: 'tls-prod', keys: { crt: 'tls.crt' } }, token: { values: { value: 'v' } } };
  const single = { secretName: 'tls-prod', items: [{ key: 'tls.crt', path: 'tls.crt' }, { key: 'key', path: 'tls.key' }] };
  const several = { sources: [{ secret: { name: 'tls-prod', items: [{ key: 'tls.crt', path: 'ca' }] } }, { secret: { name: 'token', items: [{ key: 'value', path: 'token' }] } }] };

  it('are a volume of one Secret, or of several put together', () => {
    const pod = podOf(shop(), 'orders', { secrets });
    expect(pod.volumes).toEqual([{ name: 'secret-files-tls', secret: single }, { name: 'secret-files-mixed', projected: several }]);
    expect(pod.containers[0].volumeMounts).toEqual([{ name: 'secret-files-tls', mountPath: '/tls', readOnly: true }, { name: 'secret-files-mixed', mountPath: '/mixed', readOnly: true }]);
  });

  it('are shut to others where a group is let in', () => {
    expect(podOf(shop(), 'orders', { secrets, podSecurity: { standard: 'restricted', fsGroup: 1000 } }).volumes).toEqual([
      { name: 'secret-files-tls', secret: { ...single, defaultMode: 0o440 } }, { name: 'secret-files-mixed', projected: { ...several, defaultMode: 0o440 } },
    ]);
  });

  it('make new pods when what is written for them changes', () => {
    const sum = (value: string) => object(shop(), 'Deployment', 'orders', { secrets: { ...secrets, token: { values: { value } } } }).spec.template.metadata.annotations['checksum/secret'];
    expect(sum('a')).not.toBe(sum('b'));
  });
});
