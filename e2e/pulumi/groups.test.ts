import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { answered } from '../../test/support/fake-functions';
import { UNKNOWN } from '../../test/support/placeholders';
import { describeSuite } from '../harness/suite';
import { stringsUnder } from './cloud/walk';
import { copyProgram } from './support/program';
import { Stack, type Run } from './support/stack';
import { tracesOf } from './support/traces';

const secrets = { databasePassword: 'hush"database&1', redisPassword: 'hush-redis-2' };
const LICENCE = 'hush-licence-4';
const ROTATED = 'hush-redis-5';
const groups = ['shop-mailer', 'shop-migrate', 'shop-orders', 'shop-orders-1', 'shop-ratings'];
const others = ['acme', 'groups', 'shop', 'shop-logs', 'shop-orders', 'shop-ratings', 'shop-registry-pull', 'shop-registry-pull', 'shop-zone', 'shop-zone', 'vnet'];
const doing = (op: string, names: readonly string[]): string[] => names.map((name) => `${op} ${name}`).sort();

/** Container groups in a network of the program: names in a zone, replicas, Dapr, a registry of Azure, files and secrets. */
describeSuite('pulumi', 'container groups on the real engine', (scratch) => {
  let stack: Stack;
  let program: string;
  const rewrite = (version: string) => { cpSync(join('e2e/programs/pulumi-groups', version), join(program, 'shop.ts')); };
  const edit = (old: string, now: string) => {
    const text = readFileSync(join(program, 'shop.ts'), 'utf8');
    expect(text).toContain(old);
    writeFileSync(join(program, 'shop.ts'), text.replace(old, now));
  };
  const works = ({ status, stdout, stderr }: Run) => { expect(status, stdout + stderr).toBe(0); };
  beforeAll(async () => {
    program = copyProgram('e2e/programs/pulumi-groups', scratch);
    stack = await Stack.create(program, scratch.folder, { config: { resourceGroupName: 'shop', location: 'westeurope' }, secrets, environment: { LICENCE_KEY: LICENCE } });
  });

  it('are previewed although nothing is known of the network, the registry and addresses', async () => {
    const run = await stack.preview();
    works(run);
    expect(run.changes).toEqual(doing('create', [...groups, ...others]));
    expect(run.inputsOf('shop-mailer')).toMatchObject({ containerGroupName: 'mailer', subnetIds: [{ id: UNKNOWN }], containers: [{ name: 'mailer', environmentVariables: [{ name: 'ORDERS', value: 'http://orders.shop.internal:8080' }] }] });
    expect(stack.cloud.history).toEqual([]);
  });

  it('come up but for one that the cloud refuses, and the next run completes them', async () => {
    stack.cloud.behaviour = { refuse: ['shop-mailer'], slow: { 'shop-registry-pull': 1000, 'shop-zone': 300 } };
    const failed = await stack.up('--continue-on-error');
    expect(failed.status).not.toBe(0);
    expect(failed.failed).toEqual(['shop-mailer']);
    stack.cloud.behaviour = {};
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual(['create shop-mailer']);
    const order = stack.cloud.history.filter(({ what }) => what === 'create').map(({ type, name }) => `${type} ${name}`);
    const before = (first: string, second: string) => { expect(order.indexOf(first), `${first} before ${second}`).toBeLessThan(order.indexOf(second)); };
    for (const group of groups) before('authorization:RoleAssignment shop-registry-pull', `containerinstance:ContainerGroup ${group}`);
    before('containerinstance:ContainerGroup shop-orders-1', 'privatedns:PrivateRecordSet shop-orders');
  });

  it('have what the cloud must know, and the user sees no secret', async () => {
    const given = stringsUnder(stack.cloud.ofType('containerinstance:ContainerGroup').map(({ inputs }) => inputs));
    expect(given).toEqual(expect.arrayContaining([`postgres://orders:${secrets.databasePassword}@db.example.com/orders`, secrets.redisPassword, Buffer.from(LICENCE).toString('base64')]));
    const [record] = stack.cloud.ofType('privatedns:PrivateRecordSet').filter(({ state }) => state.name === 'orders');
    const ips = stack.cloud.ofType('containerinstance:ContainerGroup').filter(({ state }) => String(state.name).startsWith('orders')).map(({ state }) => (state.ipAddress as { ip: string }).ip);
    expect(record!.inputs.aRecords).toEqual(expect.arrayContaining(ips.map((ipv4Address) => ({ ipv4Address }))));
    expect(await stack.outputs()).toMatchObject({ url: 'http://orders.shop.internal:8080' });
  });

  it('stay as they are when nothing changes, or only the order of components and names of variables', async () => {
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual([]);
    rewrite('later/reordered.ts');
    const reordered = await stack.up();
    works(reordered);
    expect(reordered.changes).toEqual([]);
  });

  it('grow and shrink without touching what stays', async () => {
    rewrite('later/grown.ts');
    const run = await stack.up();
    works(run);
    // The name leads to one group more.
    expect(run.changes).toEqual(['create shop-auditor', 'create shop-orders-2', 'delete shop-mailer', 'update shop-orders']);
    expect(run.steps.find(({ op }) => op === 'update')).toMatchObject({ type: 'azure-native:privatedns:PrivateRecordSet', paths: ['aRecords[2]'] });
  });

  it('get a new image and a new secret in place', async () => {
    edit('ratings:2.0', 'ratings:2.1');
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual(['update shop-ratings']);
    await stack.configure({ secrets: { redisPassword: ROTATED } });
    const rotated = await stack.up();
    works(rotated);
    expect(rotated.changes).toEqual(['update shop-orders', 'update shop-orders-1', 'update shop-orders-2']);
  });

  it('are created anew for what the service does not change in place, and their names follow', async () => {
    stack.cloud.forgetHistory();
    edit("auditor:1.0', cpu: 1", "auditor:1.0', cpu: 2");
    edit("ratings:2.1', port: 8080", "ratings:2.1', port: 8081");
    const run = await stack.up();
    works(run);
    expect(stack.cloud.history.filter(({ type, what }) => type.endsWith('ContainerGroup') && what !== 'ask').map(({ what, name }) => `${what} ${name}`).sort()).toEqual(
      ['create shop-auditor', 'create shop-ratings', 'delete shop-auditor', 'delete shop-ratings']);
    expect((await stack.up()).changes).toEqual([]);
  });

  it('are taken down in an order that the cloud accepts', async () => {
    stack.cloud.forgetHistory();
    works(await stack.destroy());
    const order = stack.cloud.history.map(({ type, name }) => `${type} ${name}`);
    const before = (first: string, second: string) => { expect(order.indexOf(first), `${first} before ${second}`).toBeLessThan(order.indexOf(second)); };
    before('privatedns:PrivateRecordSet shop-orders', 'containerinstance:ContainerGroup shop-orders');
    before('privatedns:PrivateRecordSet shop-orders', 'privatedns:PrivateZone shop-zone');
    before('containerinstance:ContainerGroup shop-orders', 'network:Subnet groups');
    before('containerinstance:ContainerGroup shop-orders', 'operationalinsights:Workspace shop-logs');
    expect(stack.cloud.resources).toEqual([]);
  });

  it('have left no secret anywhere', () => {
    expect(tracesOf({ ...secrets, licence: LICENCE, rotated: ROTATED }, stack.folder)).toEqual([]);
    expect(tracesOf(secrets, program)).toEqual([]);
    const keys = answered('azure-native:operationalinsights:getSharedKeys', { workspaceName: 'shop-logs' }, () => undefined) as Record<string, string>;
    // The SDK tells the answer of every function in a debug message, before a program can say that it is a secret.
    expect(tracesOf(keys, stack.folder, /"diagnosticEvent":\{"prefix":"debug: ","message":"Invoke RPC finished/)).toEqual([]);
  });
});
