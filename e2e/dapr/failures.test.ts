import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { Application, DaprComponent, DaprSidecar, Secret, Worker, type DaprComponentProps, type SecretKey } from 'cdk-oam';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOOPBACK } from '../harness/ports';
import { describeSuite } from '../harness/suite';
import { EXISTING, podAnnotations, synthesized } from './model';
import { secret } from './neighbours';
import { startRedis } from './redis';
import { Sidecar } from './sidecar';
import { writeComponents, type ComponentFile } from './stand-ins/dapr-component';
import { injectedFlags } from './stand-ins/injector';

describeSuite('dapr', 'what Dapr makes of a component that is wrong', (scratch) => {
  const password = secret();
  let redis = '';
  let silent: Server;
  let trials = 0;
  beforeAll(async () => {
    redis = await startRedis(scratch, password);
    // It takes connections, and never says a word.
    silent = createServer(() => undefined);
    await new Promise<void>((done) => { silent.listen(0, LOOPBACK, done); });
  });
  afterAll(() => { silent?.close(); });

  /** A sidecar with a right secret store and one component more. */
  const launched = async (props: Partial<DaprComponentProps>, { keys = EXISTING.keys, flags = [] as readonly string[], vault = {} as Partial<DaprComponentProps> } = {}): Promise<Sidecar> => {
    const appId = `trial-${randomBytes(4).toString('hex')}`;
    const [name, secretsFile] = [`trial-${++trials}`, join(scratch.folder, 'secrets.json')];
    writeFileSync(secretsFile, JSON.stringify({ [EXISTING.keys.password]: password }));
    const app = new Application(undefined, 'shop');
    new DaprComponent(app, 'vault', { type: 'secretstores.local.file', metadata: { secretsFile }, ...vault });
    new DaprComponent(app, 'statestore', { type: 'state.redis', secretStore: 'vault', metadata: { redisHost: redis, redisPassword: keyOf(app), redisMaxRetries: 0 }, ...props });
    new Worker(app, 'trial', { image: 'trial:1' }).with(new DaprSidecar({ appId }));
    const folder = synthesized(scratch, name, app, { redis: { ...EXISTING, keys } });
    return Sidecar.launch(scratch, `daprd-${name}`, { flags: [...injectedFlags(podAnnotations(folder, 'trial')), ...flags], resources: [folder] });
  };
  const keyOf = (app: Application): SecretKey => new Secret(app, 'redis', { keys: ['password'] }).key('password');
  const ready = (sidecar: Sidecar): Promise<void> => sidecar.process.until(async () => (await sidecar.ask('GET', '/v1.0/healthz').catch(() => undefined))?.status === 204);

  it('starts with a right one', async () => {
    const sidecar = await launched({});
    await ready(sidecar);
    expect(await sidecar.components()).toEqual(['statestore', 'vault']);
  });

  it.each<[string, RegExp, Parameters<typeof launched>]>([
    ['a type that does not exist', /couldn't find state store state\.nosuch\/v1/, [{ type: 'state.nosuch' }]],
    ['a block that does not exist', /incorrect type store\.redis/, [{ type: 'store.redis' }]],
    ['a version that does not exist', /couldn't find state store state\.redis\/v9/, [{ version: 'v9' }]],
    ['a secret key that the store does not have: it stands there empty', /NOAUTH/, [{}, { keys: { password: 'other' } as never }]],
    ['a setting of another type', /redisDB/, [{ metadata: { redisDB: 'first' } }]],
  ])('ends because of %s', async (_, complaint, trial) => {
    const sidecar = await launched(...trial);
    await sidecar.process.ended();
    expect(sidecar.log).toMatch(complaint);
    expect(sidecar.log).toMatch(/statestore/);
  });

  it('goes without one whose errors are to be ignored', async () => {
    const sidecar = await launched({ type: 'state.nosuch', ignoreErrors: true });
    await ready(sidecar);
    expect(await sidecar.components()).toEqual(['vault']);
  });

  it('waits as long as the model says', async () => {
    const sidecar = await launched({ initTimeout: '1s', metadata: { redisHost: `${LOOPBACK}:${portOf(silent)}` } });
    await sidecar.process.ended();
    expect(sidecar.log).toMatch(/init timeout for component statestore \(state\.redis\/v1\) exceeded after 1s/);
  });

  it('starts without one whose secret store is for others, and only warns', async () => {
    const sidecar = await launched({}, { vault: { scopes: ['trial-of-others'] } });
    await ready(sidecar);
    expect(await sidecar.components()).toEqual([]);
    expect(sidecar.log).toMatch(/references a secret store that isn't loaded: vault/);
  });

  it('starts without one whose secret store is not there, and only warns', async () => {
    const sidecar = await launched({ secretStore: 'valut' });
    await ready(sidecar);
    expect(await sidecar.components()).toEqual(['vault']);
    expect(sidecar.log).toMatch(/level=warning msg="Component statestore references a secret store that isn't loaded: valut"/);
  });

  // The model and its checks refuse these; here is why.
  it.each<[string, RegExp, () => Promise<Sidecar>]>([
    ['waits for an answer longer than until the next question', /'health-probe-timeout' must be smaller than 'health-probe-interval'/,
      () => launched({}, { flags: ['--enable-app-health-check', '--app-health-probe-interval', '1', '--app-health-probe-timeout', '1001'] })],
    ['finds its port taken', /address already in use/, () => launched({}, { flags: ['--dapr-public-port', String(portOf(silent))] })],
    ['has no time to start a component', /init timeout for component none \(secretstores\.local\.env\/v1\) exceeded after 0s/, async () => {
      const none: ComponentFile = { apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name: 'none' }, spec: { type: 'secretstores.local.env', version: 'v1', initTimeout: '0s', metadata: [] } };
      return Sidecar.launch(scratch, 'daprd-none', { flags: ['--app-id', 'none'], resources: [writeComponents(join(scratch.folder, 'none'), [none])] });
    }],
  ])('ends when it %s', async (_, complaint, launch) => {
    const sidecar = await launch();
    await sidecar.process.ended();
    expect(sidecar.log).toMatch(complaint);
  });
});

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
