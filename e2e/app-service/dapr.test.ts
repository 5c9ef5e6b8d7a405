import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it, vi } from 'vitest';
import { Island, type Place } from '../container-instances/island';
import { engine } from '../engines';
import { runCommand } from '../harness/command';
import type { Process } from '../harness/process';
import { describeSuite } from '../harness/suite';
import { sitesOf, type Sites } from './sites';

type Name = 'orders' | 'shipping';
const NAMES = ['orders', 'shipping'] as const;
const OUTSIDE = '10.77.0.1';
const CERTIFICATES = '/etc/ssl/certs/ca.pem';
const eventually = (check: () => Promise<unknown>): Promise<unknown> => vi.waitFor(check, { timeout: 60_000, interval: 200 });
const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;

/** daprd is started by the very line, files and environment that the deployment registers; a front end with HTTPS stands before the programs. */
describeSuite('app-service', 'two sites with daprd', (scratch) => {
  const password = randomBytes(12).toString('hex');
  const places = {} as Record<Name, Place>;
  const daprd = {} as Record<Name, Process>;
  let sites: Sites;

  beforeAll(async () => {
    const island = await Island.create(scratch);
    sites = await sitesOf(OUTSIDE, password);
    const redis = island.outside.start('redis', 'redis-server', ['--bind', OUTSIDE, '--port', '6379', '--requirepass', password, '--save', '', '--dir', scratch.folder]);
    const [key, cert] = ['key.pem', 'cert.pem'].map((file) => join(scratch.folder, file)) as [string, string];
    const made = await runCommand('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert, '-subj', '/CN=front end',
      '-addext', `subjectAltName=${NAMES.map((name) => `DNS:${sites.host(name)}`).join(',')}`], { cwd: scratch.folder, env: { PATH: process.env.PATH ?? '' }, log: join(scratch.folder, 'openssl.log'), timeoutMs: 30_000 });
    expect(made.status, made.stderr).toBe(0);
    const hosts = NAMES.map((name) => `${OUTSIDE} ${sites.host(name)}\n`).join('');
    for (const name of NAMES) {
      const { daprd: sidecar } = sites.containers(name);
      places[name] = await island.place(name, { ...sidecar!.files, '/etc/hosts': hosts, [CERTIFICATES]: readFileSync(cert, 'utf8') }, { '/daprd': engine('daprd') });
    }
    island.outside.start('front-end', process.execPath, ['--import', tsx, join(__dirname, 'front-end.ts'), OUTSIDE, key, cert, JSON.stringify(Object.fromEntries(NAMES.map((name) => [sites.host(name), places[name].address])))]);
    await redis.until(() => readFileSync(redis.log, 'utf8').includes('Ready to accept connections'));
    for (const name of NAMES) {
      const containers = sites.containers(name);
      places[name].start('program', process.execPath, ['--import', tsx, join(__dirname, '../container-instances/program.ts')], containers[name]!.env);
      // What a machine of the platform trusts and resolves by itself.
      daprd[name] = places[name].startContained('daprd', containers.daprd!.startUpCommand!.split(' '), { ...containers.daprd!.env, GODEBUG: 'netdns=go', SSL_CERT_FILE: CERTIFICATES });
    }
    for (const name of NAMES) await daprd[name].until(async () => (await curl(name, 'http://127.0.0.1:3501/v1.0/healthz')).status === 204);
  });

  /** Asks something from inside a site. */
  async function curl(from: Name, url: string, method = 'GET', body = ''): Promise<{ status: number; text: string }> {
    const script = `fetch(process.argv[1],{method:process.argv[2],body:process.argv[3]||undefined,headers:process.argv[3]?{'content-type':'application/json'}:{}})`
      + `.then(async(r)=>console.log(JSON.stringify({status:r.status,text:await r.text()})),(e)=>console.log(JSON.stringify({status:0,text:String(e.cause)})))`;
    const { stdout, stderr } = await places[from].run(process.execPath, '-e', script, url, method, body);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as { status: number; text: string };
  }

  /** Has a program ask the Dapr beside it. */
  async function ask(name: Name, method: string, path: string, content?: unknown): Promise<{ status: number; body: string }> {
    const { text } = await curl(name, `http://127.0.0.1:8080/ask${path}`, method, content === undefined ? '' : JSON.stringify(content));
    return JSON.parse(text) as { status: number; body: string };
  }

  it('have the components and neighbours that are for them, with the secret from their environment', async () => {
    const metadata = async (name: Name) => JSON.parse((await ask(name, 'GET', '/metadata')).body) as { components: { name: string }[]; httpEndpoints?: { name: string }[] };
    const [orders, shipping] = [await metadata('orders'), await metadata('shipping')];
    expect(orders.components.map((one) => one.name).sort()).toEqual(['pubsub', 'statestore']);
    expect(shipping.components.map((one) => one.name).sort()).toEqual(['ledger', 'pubsub', 'statestore']);
    expect([orders.httpEndpoints, shipping.httpEndpoints]).toEqual([[{ name: 'ship' }], [{ name: 'orders' }]]);
    expect(Object.values(sites.containers('orders').daprd!.files).join('\n')).not.toContain(password);
  });

  it.each([['orders', 'ship', 'shipping'], ['shipping', 'orders', 'orders']] as const)('call each other by their app ids: %s calls %s', async (from, id, by) => {
    await eventually(async () => {
      const { status, body } = await ask(from, 'POST', `/invoke/${id}/method/greet`, 'hello');
      expect([status, body]).toEqual([200, JSON.stringify({ by, said: '"hello"' })]);
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
      await eventually(async () => { expect(JSON.parse((await curl(to, 'http://127.0.0.1:8080/seen')).text)).toContainEqual({ from }); });
    }
  });

  it('keep the API of Dapr to themselves', async () => {
    for (const port of [3500, 3502, 3503]) expect((await curl('orders', `http://${places.shipping.address}:${port}/v1.0/healthz`)).text).toContain('ECONNREFUSED');
  });
});
