import { describe, expect, it } from 'vitest';
import { Config, interpolate, Parameter, Secret, WebService, Worker } from '../../src';
import { appOf, appWith, planned, seen, SIZE, told, toldOf, WHERE } from './support';

describe('a component', () => {
  it('becomes one container app with everything that the platform would otherwise choose', () => {
    const args = appOf(planned((shop) => void new Worker(shop, 'mailer', { image: 'mailer:1' })), 'mailer');
    expect(seen(args)).toEqual({
      containerAppName: 'mailer', ...WHERE,
      environmentId: { $ref: ['app:ManagedEnvironment/environment', 'id'] },
      workloadProfileName: 'Consumption',
      configuration: { activeRevisionsMode: 'Single' },
      template: {
        containers: [{ name: 'mailer', image: 'mailer:1', resources: { cpu: 0.25, memory: '0.5Gi' } }],
        scale: { minReplicas: 1, maxReplicas: 1 },
      },
    });
  });

  it('has command, arguments and environment as texts', () => {
    const { template } = appWith([], {}, { command: ['/run', 1], args: ['-v'], env: { A: 1, B: '' } });
    expect(template.containers[0]).toMatchObject({ command: ['/run', '1'], args: ['-v'], env: [{ name: 'A', value: '1' }, { name: 'B', value: '' }] });
  });
});

describe('values', () => {
  it('are written out, kept as secrets, or left for later', () => {
    const later = { apply: () => undefined, __pulumiOutput: true } as never;
    const result = planned((shop) => {
      const database = new Secret(shop, 'database', { keys: ['password'] });
      const settings = new Config(shop, 'settings', { keys: ['LEVEL', 'LATER'] });
      const region = new Parameter(shop, 'region', { default: 'eu' });
      new WebService(shop, 'orders', {
        image: 'orders:1', ...SIZE,
        env: { P: database.key('password'), URL: interpolate`postgres://app:${database.key('password')}@db`, L: settings.key('LEVEL'), T: settings.key('LATER'), R: interpolate`${region}-1`, O: later },
      });
    }, { secrets: { database: { password: 'hush' } }, config: { settings: { LEVEL: 'info', LATER: later } } });
    const { template, configuration } = seen(appOf(result, 'orders'));
    expect(template.containers[0].env).toEqual([
      { name: 'P', secretRef: 'database--password' },
      { name: 'URL', secretRef: expect.stringMatching(/^env-orders-url-[0-9a-f]{8}$/) },
      { name: 'L', value: 'info' },
      { name: 'T', value: { $deferred: 'config settings/LATER' } },
      { name: 'R', value: 'eu-1' },
      { name: 'O', value: { $deferred: 'orders env O' } },
    ]);
    expect(configuration.secrets).toEqual([
      { name: 'database--password', value: { $secret: 'database/password' } },
      { name: template.containers[0].env[1].secretRef, value: { $concat: ['postgres://app:', { $secret: 'database/password' }, '@db'] } },
    ]);
    expect(JSON.stringify(result)).not.toContain('hush');
  });

  it('are looked up among what was bound, whatever their names', () => {
    const result = planned((shop) => {
      const region = new Parameter(shop, 'constructor', { default: 'eu' });
      new WebService(shop, 'orders', { image: 'orders:1', ...SIZE, env: { R: region, S: new Secret(shop, 'toString', { keys: ['__proto__'] }).key('__proto__') } });
    }, { secrets: { toString: JSON.parse('{"__proto__": "hush"}') } as never });
    expect(appOf(result, 'orders').template.containers[0]?.env).toMatchObject([{ value: 'eu' }, { secretRef: expect.stringMatching(/^tostring-proto-[0-9a-f]{8}$/) }]);
  });

  it('are kept under a hash where their ids have no letter that a name can have', () => {
    const result = planned((shop) => {
      const key = new Secret(shop, '密', { keys: ['钥'] }).key('钥');
      new WebService(shop, 'orders', { image: 'orders:1', ...SIZE, env: { S: key } });
    }, { secrets: { 密: { 钥: 'hush' } } });
    expect(appOf(result, 'orders').configuration.secrets).toEqual([{ name: expect.stringMatching(/^secret-[0-9a-f]{8}$/), value: expect.objectContaining({ $secret: '密/钥' }) }]);
  });

  it('that are secret cannot stand where everyone sees them', () => {
    const result = planned((shop) => {
      const key = new Secret(shop, 'key', { keys: ['a'] }).key('a');
      new WebService(shop, 'orders', { image: interpolate`orders:${key}`, args: [key], ...SIZE });
    }, { secrets: { key: { a: 'hush' } } });
    expect(told(result)).toEqual([
      'error AZURE.SECRET [shop/orders] container: args holds secret key/a, which anyone who may see the app could read\n  fix: pass it through env or SecretFiles',
      'error AZURE.SECRET [shop/orders] container: image holds secret key/a, which anyone who may see the app could read\n  fix: pass it through env or SecretFiles',
    ]);
  });

  it('of cdk8s never come', () => {
    expect(toldOf({ env: { A: { resolve: () => 'x' } } })).toEqual([expect.stringMatching(/^error OAM.DEFERRED \[shop\/orders] env.A is a value that comes later, and container-apps cannot wait for it/)]);
  });
});

describe('pulling images', () => {
  it('cannot be forbidden, and is up to the platform', () => {
    expect(toldOf({ imagePullPolicy: 'Always' })).toEqual([]);
    expect(toldOf({ imagePullPolicy: 'Never' })).toEqual([
      "error ACA.CONTAINER [shop/orders] container: imagePullPolicy 'Never' cannot be: no image is on the platform's machines unless it was pulled\n  fix: use 'Always' or leave it out",
    ]);
    expect(toldOf({ imagePullPolicy: 'IfNotPresent' })).toEqual([
      "adapted ACA.CONTAINER [shop/orders] container: imagePullPolicy 'IfNotPresent' has no counterpart: the platform itself decides when it pulls",
    ]);
  });
});
