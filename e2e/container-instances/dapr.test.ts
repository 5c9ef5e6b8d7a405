import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it, vi } from 'vitest';
import { engine } from '../engines';
import type { Process } from '../harness/process';
import { describeSuite } from '../harness/suite';
import { Island, type Place } from './island';
import { groupsOf, type Groups } from './shop';

type Name = 'orders' | 'shipping';
const PORTS = { orders: 8080, shipping: 9090 } as const;
const eventually = (check: () => Promise<unknown>): Promise<unknown> => vi.waitFor(check, { timeout: 60_000, interval: 200 });

/** Every container is started by the very command, files and environment that the deployment registers. */
describeSuite('container-instances', 'two groups with daprd', (scratch) => {
  const password = randomBytes(12).toString('hex');
  const places = {} as Record<Name, Place>;
  const daprd = {} as Record<Name, Process>;
  let groups: Groups;

  beforeAll(async () => {
    const island = await Island.create(scratch);
    const redis = island.outside.start('redis', 'redis-server', ['--bind', '10.77.0.1', '--port', '6379', '--requirepass', password, '--save', '', '--dir', scratch.folder]);
    groups = await groupsOf('10.77.0.1', password);
    // The zone is known to every group before any of them is there, as it is on the platform.
    const addresses = { orders: '10.77.0.11', shipping: '10.77.0.12' };
    const hosts = [...groups.names].map(([name, group]) => `${addresses[group as Name]} ${name}\n`).join('');
    for (const name of ['orders', 'shipping'] as const) {
      const containers = groups.containers(name);
      places[name] = await island.place(name, { ...containers.daprd!.files, '/etc/hosts': hosts }, { '/daprd': engine('daprd') });
      expect(places[name].address).toBe(addresses[name]);
      const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
      places[name].start('program', process.execPath, ['--import', tsx, join(__dirname, 'program.ts')], containers[name]!.env);
      // The build for this machine would ask the machine's own resolver; that of the image asks DNS itself.
      daprd[name] = places[name].startContained('daprd', containers.daprd!.command!, { ...containers.daprd!.env, GODEBUG: 'netdns=go' });
    }
    await redis.until(() => readFileSync(redis.log, 'utf8').includes('Ready to accept connections'));
    for (const name of ['orders', 'shipping'] as const) await daprd[name].until(async () => (await curl(name, 'http://127.0.0.1:3501/v1.0/healthz')).status === 204);
  });

  /** Asks something from inside a group. */
  async function curl(from: Name, url: string, method = 'GET', body = ''): Promise<{ status: number; text: string }> {
    const script = `fetch(process.argv[1],{method:process.argv[2],body:process.argv[3]||undefined,headers:process.argv[3]?{'content-type':'application/json'}:{}})`
      + `.then(async(r)=>console.log(JSON.stringify({status:r.status,text:await r.text()})),(e)=>console.log(JSON.stringify({status:0,text:String(e.cause)})))`;
    const { stdout, stderr } = await places[from].run(process.execPath, '-e', script, url, method, body);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as { status: number; text: string };
  }

  /** Has a program ask the Dapr beside it. */
  async function ask(name: Name, method: string, path: string, content?: unknown): Promise<{ status: number; body: string }> {
    const { text } = await curl(name, `http://127.0.0.1:${PORTS[name]}/ask${path}`, method, content === undefined ? '' : JSON.stringify(content));
    return JSON.parse(text) as { status: number; body: string };
  }

  it('have the components that are for them, with the secret from their environment', async () => {
    const components = async (name: Name) => ((JSON.parse((await ask(name, 'GET', '/metadata')).body) as { components: { name: string }[] }).components.map((one) => one.name).sort());
    expect(await components('orders')).toEqual(['pubsub', 'statestore']);
    expect(await components('shipping')).toEqual(['ledger', 'pubsub', 'statestore']);
    const files = Object.values(groups.containers('orders').daprd!.files).join('\n');
    expect(files).toContain('redisPassword');
    expect(files).not.toContain(password);
  });

  it.each([['orders', 'ship', 'shipping'], ['shipping', 'orders', 'orders']] as const)('call each other by their app ids: %s calls %s', async (from, id, by) => {
    await eventually(async () => {
      const { status, body } = await ask(from, 'POST', `/invoke/${id}/method/greet`, 'hello');
      expect([status, body === '' ? '' : JSON.parse(body)]).toEqual([200, { by, said: '"hello"', caller: from === 'orders' ? 'orders' : 'ship' }]);
    });
  });

  it('keep state', async () => {
    expect((await ask('orders', 'POST', '/state/statestore', [{ key: 'order', value: { id: 7 } }])).status).toBe(204);
    expect(await ask('orders', 'GET', '/state/statestore/order')).toEqual({ status: 200, body: '{"id":7}' });
    expect((await ask('shipping', 'GET', '/state/statestore/order')).status).toBe(204);
  });

  it('publish to each other', async () => {
    for (const [from, to] of [['orders', 'shipping'], ['shipping', 'orders']] as const) {
      expect((await ask(from, 'POST', `/publish/pubsub/for-${to}`, { from })).status).toBe(204);
      await eventually(async () => { expect(JSON.parse((await curl(to, `http://127.0.0.1:${PORTS[to]}/seen`)).text)).toContainEqual({ from }); });
    }
  });

  it('keep the API of Dapr to themselves, and open what others need', async () => {
    const other = places.shipping.address;
    expect((await curl('orders', `http://${other}:3500/v1.0/healthz`)).text).toContain('ECONNREFUSED');
    expect((await curl('orders', `http://${other}:3502/`)).text).toContain('ECONNREFUSED');
    // No HTTP, but somebody answers.
    expect((await curl('orders', `http://${other}:3503/`)).text).not.toContain('ECONNREFUSED');
  });

  it('listen on no port that the platform keeps for itself', async () => {
    const { stdout } = await places.orders.run('cat', '/proc/net/tcp', '/proc/net/tcp6');
    const listening = stdout.split('\n').map((line) => line.trim().split(/\s+/)).filter((words) => words[3] === '0A').map((words) => parseInt(words[1]!.split(':')[1]!, 16));
    expect([...new Set(listening)].sort((a, b) => a - b)).toEqual([3500, 3501, 3502, 3503, 8080]);
  });
});
