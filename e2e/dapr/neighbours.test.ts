import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeSuite } from '../harness/suite';
import { podAnnotations, textOf } from './model';
import { startNeighbours, type Name, type Neighbours } from './neighbours';

const KB = 1024;
const MB = KB * KB;
const eventually = (check: () => Promise<unknown>): Promise<unknown> => vi.waitFor(check, { timeout: 60_000, interval: 100 });

describeSuite('dapr', 'two programs with Dapr beside them', (scratch) => {
  let the: Neighbours;
  beforeAll(async () => { the = await startNeighbours(scratch); });
  afterAll(async () => {
    for (const program of Object.values(the?.programs ?? {})) await program.stop();
  });
  const ask = (name: Name, ...request: Parameters<Neighbours['sidecars'][Name]['ask']>): ReturnType<Neighbours['sidecars'][Name]['ask']> => the.sidecars[name].ask(...request);
  const greet = (from: Name, to: Name): ReturnType<typeof ask> => ask(from, 'POST', `/v1.0/invoke/${the.ids[to]}/method/greet`, 'hello');

  it('load the components that they may use, as the chart wrote them', async () => {
    const { components } = await the.sidecars.orders.metadata();
    const loaded = (name: string, type: string): object => expect.objectContaining({ name, type, version: 'v1' }) as object;
    expect(components).toEqual(expect.arrayContaining([loaded('vault', 'secretstores.local.file'), loaded('statestore', 'state.redis'), loaded('pubsub', 'pubsub.redis'), loaded('ledger', 'state.redis')]));
    expect(await the.sidecars.orders.components()).toEqual(['kubernetes', 'ledger', 'pubsub', 'statestore', 'vault']);
    expect(await the.sidecars.shipping.components()).toEqual(['audit', 'kubernetes', 'pubsub', 'statestore', 'vault']);
  });

  it('know their programs and every setting', async () => {
    const [orders, shipping] = [await the.sidecars.orders.metadata(), await the.sidecars.shipping.metadata()];
    const port = (name: Name): number => Number(podAnnotations(the.manifests, name)['dapr.io/app-port']);
    expect([orders.id, shipping.id]).toEqual([the.ids.orders, the.ids.shipping]);
    expect(orders.appConnectionProperties).toEqual({
      port: port('orders'), protocol: 'http', channelAddress: '127.0.0.1', maxConcurrency: 2,
      health: { healthCheckPath: '/well', healthProbeInterval: '1s', healthProbeTimeout: '900ms', healthThreshold: 2 },
    });
    expect(shipping.appConnectionProperties).toEqual({ port: port('shipping'), protocol: 'http', channelAddress: '127.0.0.1' });
  });

  it.each([['orders', 'shipping'], ['shipping', 'orders']] as const)('call each other by their app ids: %s calls %s', async (from, to) => {
    await eventually(async () => { expect(await greet(from, to)).toEqual({ status: 200, body: { by: to, said: '"hello"', caller: the.ids[from] } }); });
  });

  it('keep state, each under its own keys', async () => {
    expect((await ask('orders', 'POST', '/v1.0/state/statestore', [{ key: 'order', value: { id: 7 } }])).status).toBe(204);
    expect(await ask('orders', 'GET', '/v1.0/state/statestore/order')).toEqual({ status: 200, body: { id: 7 } });
    expect((await ask('shipping', 'GET', '/v1.0/state/statestore/order')).status).toBe(204);
  });

  it('publish to each other', async () => {
    const published = [await ask('orders', 'POST', '/v1.0/publish/pubsub/ordered', { order: 7 }), await ask('shipping', 'POST', '/v1.0/publish/pubsub/shipped', { parcel: 1 })];
    expect(published.map(({ status }) => status)).toEqual([204, 204]);
    await eventually(async () => {
      // At least once: a slow machine may see one again.
      expect(the.programs.shipping.events).toContainEqual({ order: 7 });
      expect(the.programs.orders.events).toContainEqual({ parcel: 1 });
    });
  });

  it('read a secret of their store', async () => {
    expect(await ask('shipping', 'GET', '/v1.0/secrets/vault/api-key')).toEqual({ status: 200, body: { 'api-key': the.apiKey } });
    expect((await ask('shipping', 'GET', '/v1.0/secrets/vault/no-such-key')).status).toBe(500);
  });

  it('are refused a component that is not for them', async () => {
    expect((await ask('orders', 'POST', '/v1.0/state/ledger', [{ key: 'entry', value: 1 }])).status).toBe(204);
    expect(await ask('shipping', 'GET', '/v1.0/state/ledger/entry')).toMatchObject({ status: 400, body: { errorCode: 'ERR_STATE_STORE_NOT_FOUND' } });
    expect((await ask('shipping', 'POST', '/v1.0/publish/audit/entry', {})).status).toBe(204);
    expect(await ask('orders', 'POST', '/v1.0/publish/audit/entry', {})).toMatchObject({ status: 404, body: { errorCode: 'ERR_PUBSUB_NOT_FOUND' } });
  });

  it('have the sizes that the model sets, or those of Dapr', async () => {
    const save = async (name: Name, bytes: number): Promise<number> => (await ask(name, 'POST', '/v1.0/state/statestore', [{ key: 'large', value: 'x'.repeat(bytes) }])).status;
    expect([await save('orders', 0.9 * MB), await save('shipping', 1.5 * MB)]).toEqual([204, 204]);
    expect(await save('orders', 1.5 * MB)).not.toBe(204);
    const header = async (name: Name, size: number): Promise<number> => (await ask(name, 'GET', '/v1.0/healthz', undefined, { 'x-large': 'x'.repeat(size) })).status;
    // A server of Go lets some kilobytes more pass than it is told.
    expect([await header('shipping', 2 * KB), await header('shipping', 32 * KB), await header('orders', 32 * KB)]).toEqual([204, 431, 204]);
  });

  it('log as the model says', () => {
    expect(the.sidecars.orders.log).toContain('level=debug');
    expect(the.sidecars.orders.log).toContain('HTTP API Called');
    expect(the.sidecars.shipping.log).not.toContain('level=debug');
    expect(the.sidecars.shipping.log).not.toContain('HTTP API Called');
  });

  it('take no more requests at once than the model says', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('shipping', 'GET', `/v1.0/invoke/${the.ids.orders}/method/slow`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(the.programs.orders.mostAtOnce).toBeLessThanOrEqual(2);
  });

  it('bring nothing to a program that is not well', async () => {
    const { orders, shipping } = the.programs;
    const publish = async (parcel: number): Promise<void> => { expect((await ask('shipping', 'POST', '/v1.0/publish/pubsub/shipped', { parcel })).status).toBe(204); };
    expect(orders.asked.get('/well')).toBeGreaterThan(0);
    expect(shipping.asked.has('/healthz')).toBe(false);
    orders.isWell = false;
    await eventually(async () => { expect((await greet('shipping', 'orders')).status).not.toBe(200); });
    await publish(2);
    const probes = orders.asked.get('/well')!;
    await eventually(async () => { expect(orders.asked.get('/well')).toBeGreaterThan(probes); });
    expect(orders.events).not.toContainEqual({ parcel: 2 });
    orders.isWell = true;
    await eventually(async () => { expect((await greet('shipping', 'orders')).status).toBe(200); });
    // The one before comes too, when Redis gives it out again: after a minute.
    await publish(3);
    await eventually(async () => { expect(orders.events).toContainEqual({ parcel: 3 }); });
  });

  it('leave no secret in manifests and logs', () => {
    const everything = [textOf(the.manifests), the.sidecars.orders.log, the.sidecars.shipping.log].join('\n');
    expect(everything).toContain('redisPassword');
    expect(everything).not.toContain(the.password);
    expect(everything).not.toContain(the.apiKey);
  });
});
