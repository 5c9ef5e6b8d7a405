import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Application, DaprComponent, DaprSidecar, plan, Secret, WebService, Worker } from 'cdk-oam';
import { containerApps, type ContainerApp, type DaprComponentResource } from 'cdk-oam/azure/container-apps';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SecretValue } from '../../src/azure/shared/expression';
import { freePorts } from '../harness/ports';
import { describeSuite } from '../harness/suite';
import { EXISTING, manifestsOf, NAMESPACE, podAnnotations, synthesized, type Manifest } from './model';
import { secret } from './neighbours';
import { Program } from './program';
import { startRedis } from './redis';
import { Sidecar } from './sidecar';
import { PLATFORM_STORE, platformComponent, platformFlags, platformSecrets } from './stand-ins/container-apps';
import { secretStore, writeComponents, type ComponentFile } from './stand-ins/dapr-component';
import { injectedFlags } from './stand-ins/injector';
import { served, type ClusterSecrets } from './stand-ins/operator';

const SIZE = { cpu: 0.25, memory: '0.5Gi' };

/** What a platform makes of the model: Dapr's own words. */
interface Lowered {
  readonly flags: readonly string[];
  readonly components: readonly ComponentFile[];
  /** The secrets that the components refer to, by the name of their set. */
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

describeSuite('dapr', 'one model, Dapr of two platforms', (scratch) => {
  const password = secret();
  const appId = `orders-${randomBytes(4).toString('hex')}`;
  let [redis, port] = ['', 0];
  let program: Program | undefined;
  beforeAll(async () => {
    redis = await startRedis(scratch, password);
    [port] = await freePorts(1) as [number];
    program = await Program.start('orders', port, { healthPath: '/well' });
  });
  afterAll(() => program?.stop());

  /** Secrets come from where the platform has them, as they do for most users. */
  const shop = (): Application => {
    const app = new Application(undefined, 'shop');
    const key = new Secret(app, 'redis', { keys: ['password'] }).key('password');
    const metadata = { redisHost: redis, redisPassword: key, enableTLS: false, maxRetries: 2 };
    new DaprComponent(app, 'statestore', { type: 'state.redis', version: 'v1', metadata, scopes: [appId], initTimeout: '1m30s' });
    new DaprComponent(app, 'pubsub', { type: 'pubsub.redis', metadata, ignoreErrors: true });
    new DaprComponent(app, 'others', { type: 'state.redis', metadata, scopes: ['mailer'] });
    new WebService(app, 'orders', { image: 'orders:1', port, ...SIZE }).with(new DaprSidecar({
      appId, appMaxConcurrency: 5, logLevel: 'warn', enableApiLogging: false, httpMaxRequestSize: 8, httpReadBufferSize: 16, appHealth: { path: '/well', probeInterval: 3, probeTimeout: 700, threshold: 4 },
    }));
    new Worker(app, 'mailer', { image: 'mailer:1', ...SIZE }).with(new DaprSidecar());
    return app;
  };

  const onKubernetes = (binding: typeof EXISTING | { values: Record<string, string> }): Lowered => {
    const folder = synthesized(scratch, `manifests-${'existing' in binding ? 'existing' : 'written'}`, shop(), { redis: binding });
    const all = manifestsOf(folder);
    const secrets = 'existing' in binding ? { [binding.existing]: { [binding.keys.password]: password } } : writtenSecrets(all);
    return { flags: injectedFlags(podAnnotations(folder, 'orders')), components: all.filter(({ kind }) => kind === 'Component').map((one) => served(one as unknown as ComponentFile, secrets)), secrets };
  };

  const onContainerApps = (): Lowered => {
    const options = { resourceGroupName: 'shop', location: 'westeurope', secrets: { redis: { password } } };
    const { resources } = plan(shop(), containerApps, options);
    const app = resources.find((one): one is ContainerApp => one.type === 'app:ContainerApp' && one.name === 'orders')!;
    const components = resources.filter((one): one is DaprComponentResource => one.type === 'app:DaprComponent').map(({ args }) => args);
    const valueOf = (value: unknown): string => (value instanceof SecretValue ? value.path.reduce<any>((part, step) => part[step], options) as string : String(value));
    return {
      flags: platformFlags(app.args.configuration.dapr!),
      components: components.map(platformComponent),
      secrets: Object.fromEntries(components.map((one) => [one.componentName, platformSecrets(one.secrets ?? [], valueOf)])),
    };
  };

  const platforms: readonly (readonly [name: string, lowered: () => Lowered])[] = [
    ['kubernetes with an existing Secret', () => onKubernetes(EXISTING)],
    ['kubernetes with a Secret of the chart', () => onKubernetes({ values: { password } })],
    ['container-apps', onContainerApps],
  ];

  it('means the same component on each', () => {
    const [first, ...others] = platforms.map(([, lowered]) => lowered()).map(({ components, secrets }) => components.map((one) => meaning(one, secrets)));
    expect(first).toEqual([
      { name: 'statestore', type: 'state.redis', version: 'v1', ignoreErrors: false, seconds: 90, scopes: [appId], metadata: { redisHost: redis, redisPassword: password, enableTLS: 'false', maxRetries: '2' } },
      { name: 'pubsub', type: 'pubsub.redis', version: 'v1', ignoreErrors: true, seconds: undefined, scopes: [], metadata: { redisHost: redis, redisPassword: password, enableTLS: 'false', maxRetries: '2' } },
      expect.objectContaining({ name: 'others', scopes: ['mailer'] }),
    ]);
    expect(others).toEqual(others.map(() => first));
  });

  it.each(platforms)('loads it: %s', async (name, lowered) => {
    const { flags, components, secrets } = lowered();
    const folder = name.replaceAll(' ', '-');
    const resources = writeComponents(join(scratch.folder, folder), [...components, secretStore(PLATFORM_STORE, join(scratch.folder, `${folder}.json`), secrets)]);
    const sidecar = await Sidecar.start(scratch, `daprd-${folder}`, { flags, resources: [resources], namespace: NAMESPACE });
    const { id, components: loaded, appConnectionProperties } = await sidecar.metadata();
    expect(id).toBe(appId);
    expect(loaded.map((one: { name: string; type: string; version: string }) => `${one.name} ${one.type}/${one.version}`).sort()).toEqual([
      `${PLATFORM_STORE} secretstores.local.file/v1`, 'pubsub pubsub.redis/v1', 'statestore state.redis/v1',
    ]);
    expect(appConnectionProperties).toEqual({
      port, protocol: 'http', channelAddress: '127.0.0.1', maxConcurrency: 5,
      health: { healthCheckPath: '/well', healthProbeInterval: '3s', healthProbeTimeout: '700ms', healthThreshold: 4 },
    });
    // What one platform keeps, the next one finds: it is the same store under the same id.
    const before = await sidecar.ask('GET', '/v1.0/state/statestore/platforms');
    const kept = before.status === 204 ? [] : before.body as string[];
    expect(kept).toEqual(platforms.slice(0, platforms.findIndex(([one]) => one === name)).map(([one]) => one));
    expect((await sidecar.ask('POST', '/v1.0/state/statestore', [{ key: 'platforms', value: [...kept, name] }])).status).toBe(204);
    expect((await sidecar.ask('POST', '/v1.0/publish/pubsub/orders', {})).status).toBe(204);
    expect(await sidecar.ask('GET', '/v1.0/state/others/x')).toMatchObject({ status: 400, body: { errorCode: 'ERR_STATE_STORE_NOT_FOUND' } });
    await sidecar.process.stop();
  });

  /** The Secrets that a chart writes. */
  function writtenSecrets(all: readonly Manifest[]): ClusterSecrets {
    const decoded = (data: Record<string, string> = {}): Record<string, string> => Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]));
    return Object.fromEntries(all.filter(({ kind }) => kind === 'Secret').map(({ metadata, data, stringData }) => [metadata.name, { ...decoded(data), ...stringData }]));
  }
});

/** A component without the differences of notation. */
function meaning({ metadata: { name }, spec, scopes = [] }: ComponentFile, secrets: Lowered['secrets']): object {
  const metadata = Object.fromEntries(spec.metadata.map((entry) => [entry.name, entry.secretKeyRef === undefined ? entry.value : secrets[entry.secretKeyRef.name]?.[entry.secretKeyRef.key]]));
  const seconds = spec.initTimeout === undefined ? undefined : [...spec.initTimeout.matchAll(/(\d+)([ms])/g)].reduce((all, [, amount, unit]) => all + Number(amount) * (unit === 'm' ? 60 : 1), 0);
  return { name, type: spec.type, version: spec.version, ignoreErrors: spec.ignoreErrors ?? false, seconds, scopes, metadata };
}
