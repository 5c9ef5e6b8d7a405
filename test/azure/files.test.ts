import { describe, expect, it } from 'vitest';
import { ConfigFiles, InitContainer, interpolate, Secret, SecretFiles, Sidecar, Volume, WebService, Ingress, Worker } from '../../src';
import { appOf, appWith, IDENTITY, planned, seen, SIZE, told, toldOfWorker } from './support';

describe('a volume', () => {
  it('is a folder on disk that containers share', () => {
    const { template } = appWith([
      new Volume({ name: 'pages', mountPath: '/www' }),
      new Sidecar({ name: 'fetch', image: 'f:1', ...SIZE, volumeMounts: [{ name: 'pages', mountPath: '/out' }] }),
      new InitContainer({ name: 'seed', image: 's:1', volumeMounts: [{ name: 'pages', mountPath: '/seed' }] }),
    ]);
    expect(template.volumes).toEqual([{ name: 'pages', storageType: 'EmptyDir' }]);
    expect([...template.containers, ...template.initContainers ?? []].map(({ name, volumeMounts }) => [name, volumeMounts])).toEqual([
      ['orders', [{ volumeName: 'pages', mountPath: '/www' }]], ['fetch', [{ volumeName: 'pages', mountPath: '/out' }]], ['seed', [{ volumeName: 'pages', mountPath: '/seed' }]],
    ]);
  });

  it('is never in memory', () => {
    expect(toldOfWorker([new Volume({ name: 'v', mountPath: '/v', medium: 'memory' })])).toEqual([
      "error ACA.VOLUME [shop/mailer] volume 'v' is to be in memory: the platform has folders on disk alone\n  fix: use medium: 'disk' if its content may touch one",
    ]);
  });

  it('has no bound and can be written to', () => {
    const mounts = new Sidecar({ name: 'fetch', image: 'f:1', ...SIZE, volumeMounts: [{ name: 'v', mountPath: '/v', readOnly: true }] });
    expect(toldOfWorker([new Volume({ name: 'v', mountPath: '/v', sizeLimit: '3Gi', readOnly: true }), mounts])).toEqual([
      "warning ACA.VOLUME [shop/mailer] volume 'v' may grow to 3Gi, and a replica of this size has a disk of about 2Gi\n  fix: give the component more cores, which come with more disk",
      "adapted ACA.VOLUME [shop/mailer] sidecar 'fetch' mounts volume 'v' to read only: the platform cannot hold it to that, and it may write",
      "adapted ACA.VOLUME [shop/mailer] the container mounts volume 'v' to read only: the platform cannot hold it to that, and it may write",
      "adapted ACA.VOLUME [shop/mailer] volume 'v' cannot be held to 3Gi: all volumes of a replica share its disk of about 2Gi",
    ]);
  });

  it('and containers get names that the platform takes', () => {
    const traits = [new Volume({ name: 'My.Data', mountPath: '/v' }), new Sidecar({ name: 'Log_Agent', image: 'f:1', ...SIZE, volumeMounts: [{ name: 'My.Data', mountPath: '/d' }] })];
    const { template } = appWith(traits);
    expect(template.volumes?.[0]?.name).toMatch(/^my-data-[0-9a-f]{8}$/);
    expect(template.containers[1]).toMatchObject({ name: expect.stringMatching(/^log-agent-[0-9a-f]{8}$/), volumeMounts: [{ volumeName: template.volumes?.[0]?.name }] });
    expect(toldOfWorker(traits)).toEqual([
      expect.stringMatching(/^adapted ACA.NAME \[shop\/mailer] sidecar 'Log_Agent' cannot be a name, which has 1 to 46 .* it is called/), expect.stringMatching(/^adapted ACA.NAME .* volume 'My.Data' cannot be/),
    ]);
    expect(toldOfWorker([new Sidecar({ name: '--', image: 'f:1', ...SIZE })])[0]).toMatch(/^error ACA.NAME \[shop\/mailer] no name can be made of sidecar '--'/);
  });
});

describe('configuration files', () => {
  it('are secrets in a volume, with a hash of their content in the environment', () => {
    const files = (text: string) => appWith([new ConfigFiles({ mountPath: '/etc/app', files: { 'a.json': text, 'b.json': '{}' } })]);
    const { configuration, template } = files('{ }');
    const [a, b] = configuration.secrets ?? [];
    expect([a?.value, b?.value]).toEqual(['{ }', '{}']);
    expect(template.volumes).toEqual([{ name: expect.stringMatching(/^config-etc-app-[0-9a-f]{8}$/), storageType: 'Secret', secrets: [{ path: 'a.json', secretRef: a?.name }, { path: 'b.json', secretRef: b?.name }] }]);
    expect(template.containers[0]?.volumeMounts).toEqual([{ volumeName: template.volumes?.[0]?.name, mountPath: '/etc/app' }]);
    const hash = (app: typeof template) => app.containers[0]?.env?.find(({ name }) => name === 'CONFIG_FILES_HASH')?.value;
    expect(hash(template)).toMatch(/^[0-9a-f]{8}$/);
    expect(hash(files('{  }').template)).not.toBe(hash(template));
    expect(hash(files('{ }').template)).toBe(hash(template));
  });

  it('with addresses that are not known yet have a hash that is not either', () => {
    const result = planned((shop) => {
      const api = new WebService(shop, 'api', { image: 'a', ...SIZE, port: 80 }).with(new Ingress({ tls: true }));
      new Worker(shop, 'front', { image: 'f', ...SIZE }).with(new ConfigFiles({ mountPath: '/etc', files: { url: interpolate`${api.endpoint.url}\n` } }));
    });
    const { configuration, template } = seen(appOf(result, 'front'));
    expect(template.containers[0].env).toEqual([{ name: 'CONFIG_FILES_HASH', value: { $digest: ['/etc/url', configuration.secrets[0].value] } }]);
  });

  it.each<[string, (shop: any) => ConfigFiles, object, RegExp]>([
    ['a secret', (shop) => new ConfigFiles({ mountPath: '/etc', files: { a: new Secret(shop, 's', { keys: ['k'] }).key('k') } }), {}, /^error ACA.FILES \[shop\/mailer] file 'a' holds secret s\/k\n {2}fix: use SecretFiles for it$/],
    ['nothing', () => new ConfigFiles({ mountPath: '/etc', files: { a: '' } }), {}, /^warning ACA.FILES \[shop\/mailer] file 'a' is empty/],
    ['what the hash is called', () => new ConfigFiles({ mountPath: '/etc', files: { a: 'b' } }), { CONFIG_FILES_HASH: '1' }, /^error ACA.FILES \[shop\/mailer] env CONFIG_FILES_HASH is set by the component/],
  ])('cannot hold %s', (_, trait, env, message) => {
    const result = planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: env as never }).with(trait(shop)));
    expect(told(result).filter((line) => !line.includes('OAM.'))[0]).toMatch(message);
  });
});

describe('secrets', () => {
  const vault = { keyVaultUrl: 'https://acme.vault.azure.net/secrets/tls', identity: IDENTITY };
  const build = (shop: any) => {
    const tls = new Secret(shop, 'tls', { keys: ['crt', 'key'] });
    new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { KEY: tls.key('key') } }).with(
      new SecretFiles({ mountPath: '/tls', files: { 'tls.crt': tls.key('crt'), 'tls.key': tls.key('key') } }),
      new InitContainer({ name: 'check', image: 'c:1', env: { CRT: tls.key('crt') } }),
    );
  };
  const result = planned(build, { secrets: { tls: { crt: vault, key: 'hush' } } });

  it('as files are a volume, from values and from a key vault', () => {
    const { configuration, template, identity } = seen(appOf(result, 'mailer'));
    expect(configuration.secrets).toEqual([{ name: 'tls--crt', ...vault }, { name: 'tls--key', value: { $secret: 'tls/key' } }]);
    expect(identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: [IDENTITY] });
    expect(template.volumes).toEqual([{ name: expect.any(String), storageType: 'Secret', secrets: [{ path: 'tls.crt', secretRef: 'tls--crt' }, { path: 'tls.key', secretRef: 'tls--key' }] }]);
  });

  it('say when they arrive', () => {
    expect(told(result)).toEqual([
      "warning AZURE.KEY_VAULT [shop/mailer] init container 'check' uses secret tls/crt from a key vault: it may start before the value is there, and find it empty\n  fix: bind the key to a value, or let the container wait",
      'adapted AZURE.SECRET [shop/mailer] container: a new value of the secret in env KEY reaches replicas that run when they are restarted or with the next revision',
      "adapted AZURE.SECRET [shop/mailer] init-container 'check': a new value of the secret in env CRT reaches replicas that run when they are restarted or with the next revision",
      "adapted OAM.ADAPTED [shop/mailer] trait 'secret-files' (/tls): a new value reaches replicas that run when they are restarted or with the next revision",
    ]);
  });

  it('of a key vault cannot be part of a text', () => {
    const composed = planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { A: interpolate`x${new Secret(shop, 's', { keys: ['k'] }).key('k')}` } }), { secrets: { s: { k: vault } } });
    expect(told(composed).filter((line) => line.startsWith('error'))).toEqual([
      "error AZURE.SECRET [shop/mailer] container: env A has secret s/k inside a text, but it is bound to a key vault: its value is not known to the deployment\n  fix: keep the whole text in the key vault, or bind the key to a value",
    ]);
  });
});
