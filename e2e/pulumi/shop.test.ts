import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { answered } from '../../test/support/fake-functions';
import { describeSuite } from '../harness/suite';
import type { Operation } from './cloud/behaviour';
import { stringsUnder } from './cloud/walk';
import { copyProgram } from './support/program';
import { Stack, type Run } from './support/stack';
import { tracesOf } from './support/traces';

const secrets = { databasePassword: 'hush"database&1', redisPassword: 'hush-redis-2', serviceBus: 'Endpoint=sb://shop;SharedAccessKey=hush-bus-3' };
const LICENCE = 'hush-licence-4';
const ROTATED = 'hush-redis-5';
const label = ({ type, name }: Operation): string => `${type} ${name}`;

/** Secrets, an Azure registry and Dapr: what has the most relations between resources. */
describeSuite('pulumi', 'a shop with secrets on the real engine', (scratch) => {
  let stack: Stack;
  let program: string;
  const rewrite = (version: string) => { cpSync(join('e2e/programs/pulumi-shop', version), join(program, 'shop.ts')); };
  const works = ({ status, stdout, stderr }: Run) => { expect(status, stdout + stderr).toBe(0); };
  beforeAll(async () => {
    program = copyProgram('e2e/programs/pulumi-shop', scratch);
    stack = await Stack.create(program, scratch.folder, {
      config: { resourceGroupName: 'shop', location: 'westeurope' }, secrets, environment: { LICENCE_KEY: LICENCE },
    });
  });

  it('comes up in an order that the cloud accepts', async () => {
    // What others need takes longest.
    stack.cloud.behaviour = { slow: { 'shop-registry-pull': 1500, 'shop-carts': 1500, 'shop-environment': 500 } };
    works(await stack.up());
    const order = stack.cloud.history.filter(({ what }) => what === 'create').map(label);
    expect([...order].sort()).toEqual([
      'app:ContainerApp shop-mailer', 'app:ContainerApp shop-orders', 'app:ContainerApp shop-ratings', 'app:DaprComponent shop-carts', 'app:Job shop-backup', 'app:Job shop-invoices',
      'app:ManagedEnvironment shop-environment', 'authorization:RoleAssignment shop-registry-pull', 'containerregistry:Registry acme',
      'managedidentity:UserAssignedIdentity shop-registry-pull', 'operationalinsights:Workspace shop-logs',
    ]);
    // An app that starts before a component exists starts without it.
    expect(order.indexOf('app:DaprComponent shop-carts')).toBeLessThan(order.indexOf('app:ContainerApp shop-orders'));
  });

  it('gives the cloud the secrets, and the user none', async () => {
    const given = stringsUnder(stack.cloud.resources.map(({ inputs }) => inputs), ['value']);
    expect(given).toEqual(expect.arrayContaining([`postgres://orders:${secrets.databasePassword}@db.example.com/orders`, secrets.redisPassword, secrets.serviceBus, LICENCE]));
    expect(await stack.outputs()).toMatchObject({ url: expect.stringMatching(/^https:\/\/orders\.shop-/), login: '[secret]' });
  });

  it('stays as it is when its components are reordered and its variables renamed', async () => {
    rewrite('later/reordered.ts');
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual([]);
  });

  it('grows and shrinks without touching what stays', async () => {
    rewrite('later/grown.ts');
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual(['create shop-auditor', 'create shop-broker', 'delete shop-mailer']);
  });

  it('updates what carries a changed secret, in place, and that alone', async () => {
    await stack.configure({ secrets: { redisPassword: ROTATED } });
    const run = await stack.up('--diff');
    works(run);
    expect(run.changes).toEqual(['update shop-carts']);
    expect(run.steps.find(({ op }) => op === 'update')?.paths).toEqual(['secrets[0].value']);
    expect(stack.cloud.ofType('app:DaprComponent').map(({ inputs }) => inputs)).toContainEqual(expect.objectContaining({ secrets: [{ name: expect.any(String), value: ROTATED }] }));
  });

  it('moves to another region as a whole', async () => {
    await stack.configure({ config: { location: 'northeurope' } });
    const run = await stack.up('--diff');
    works(run);
    expect(run.steps.filter(({ op }) => op === 'replace').map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
      'azure-native:app:ContainerApp shop-auditor', 'azure-native:app:ContainerApp shop-orders', 'azure-native:app:ContainerApp shop-ratings',
      'azure-native:app:DaprComponent shop-broker', 'azure-native:app:DaprComponent shop-carts',
      'azure-native:app:Job shop-backup', 'azure-native:app:Job shop-invoices', 'azure-native:app:ManagedEnvironment shop-environment',
      'azure-native:authorization:RoleAssignment shop-registry-pull', 'azure-native:managedidentity:UserAssignedIdentity shop-registry-pull',
      'azure-native:operationalinsights:Workspace shop-logs',
    ]);
    expect(stack.cloud.ofType('app:ContainerApp').map(({ inputs }) => inputs.location)).toEqual(['northeurope', 'northeurope', 'northeurope']);
    expect((await stack.up()).changes).toEqual([]);
  });

  it('is taken down in an order that the cloud accepts', async () => {
    stack.cloud.forgetHistory();
    stack.cloud.behaviour = { slow: { 'shop-orders': 1500, 'shop-broker': 500 } };
    works(await stack.destroy());
    const order = stack.cloud.history.map(label);
    const before = (first: string, second: string) => { expect(order.indexOf(first), `${first} before ${second}`).toBeLessThan(order.indexOf(second)); };
    const [environment, identity] = ['app:ManagedEnvironment shop-environment', 'managedidentity:UserAssignedIdentity shop-registry-pull'];
    for (const name of ['ContainerApp shop-auditor', 'ContainerApp shop-orders', 'ContainerApp shop-ratings', 'Job shop-backup', 'Job shop-invoices']) {
      for (const base of [environment, identity]) before(`app:${name}`, base);
    }
    for (const name of ['carts', 'broker']) before(`app:DaprComponent shop-${name}`, environment);
    before('app:ContainerApp shop-orders', 'app:DaprComponent shop-carts');
    before(environment, 'operationalinsights:Workspace shop-logs');
    before('authorization:RoleAssignment shop-registry-pull', identity);
    expect(stack.cloud.resources).toEqual([]);
  });

  it('has not written a secret anywhere', async () => {
    expect(tracesOf({ ...secrets, licence: LICENCE, rotated: ROTATED }, stack.folder)).toEqual([]);
    expect(tracesOf(secrets, program)).toEqual([]);
  });

  it('has not written the keys of its workspace, but for the debug messages of the SDK', () => {
    const keys = answered('azure-native:operationalinsights:getSharedKeys', { workspaceName: 'shop-logs' }, () => undefined) as Record<string, string>;
    // The SDK tells the answer of every function in a debug message, before a program can say that it is a secret.
    expect(tracesOf(keys, stack.folder, /"diagnosticEvent":\{"prefix":"debug: ","message":"Invoke RPC finished/)).toEqual([]);
  });
});
