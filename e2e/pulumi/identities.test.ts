import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { UNKNOWN } from '../../test/support/placeholders';
import { describeSuite } from '../harness/suite';
import { copyProgram } from './support/program';
import { Stack, type Run } from './support/stack';
import { tracesOf } from './support/traces';

const secrets = { password: 'hush-database-1' };
const DEPLOYMENTS = { apps: 'app:ContainerApp', groups: 'containerinstance:ContainerGroup', sites: 'web:WebApp' } as const;
const roles = [
  ...Object.keys(DEPLOYMENTS).flatMap((name) => [`${name}-orders.storage-blob-data-reader`, `${name}-ratings.storage-blob-data-contributor`]),
  'apps-orders.key-vault', 'sites-orders.key-vault',
].sort();

/** Identities of all kinds on all platforms, whose vault, account and principals are made in the same run. */
describeSuite('pulumi', 'identities on the real engine', (scratch) => {
  let stack: Stack;
  let program: string;
  const works = ({ status, stdout, stderr }: Run) => { expect(status, stdout + stderr).toBe(0); };
  const edit = (old: string, now: string) => {
    const text = readFileSync(join(program, 'shop.ts'), 'utf8');
    expect(text).toContain(old);
    writeFileSync(join(program, 'shop.ts'), text.replace(old, now));
  };
  const created = () => stack.cloud.history.filter(({ what }) => what === 'create').map(({ type, name }) => `${type} ${name}`);
  const assignments = () => stack.cloud.ofType('authorization:RoleAssignment');
  beforeAll(async () => {
    program = copyProgram('e2e/programs/pulumi-identities', scratch);
    stack = await Stack.create(program, scratch.folder, { config: { resourceGroupName: 'shop', location: 'westeurope' }, secrets });
  });

  it('are previewed although neither principals nor scopes are known', async () => {
    const run = await stack.preview();
    works(run);
    expect(run.changes.filter((change) => change.includes('.')).sort()).toEqual(roles.map((name) => `create ${name}`));
    expect(run.inputsOf('apps-orders.storage-blob-data-reader')).toMatchObject({ roleAssignmentName: UNKNOWN, principalId: UNKNOWN, scope: UNKNOWN, principalType: 'ServicePrincipal' });
    expect(stack.cloud.history).toEqual([]);
  });

  it('are there with their roles before what acts by them, and behind what brings its own', async () => {
    stack.cloud.behaviour = { slow: { 'apps-orders.key-vault': 800, 'sites-orders.storage-blob-data-reader': 400, 'groups-orders.storage-blob-data-reader': 400 } };
    works(await stack.up());
    stack.cloud.behaviour = {};
    const order = created();
    const before = (first: string, second: string) => { expect(order.indexOf(first), `${first} before ${second}`).toBeLessThan(order.indexOf(second)); };
    for (const [name, type] of Object.entries(DEPLOYMENTS)) {
      before(`authorization:RoleAssignment ${name}-orders.storage-blob-data-reader`, `${type} ${name}-orders`);
      before(`${type} ${name}-ratings`, `authorization:RoleAssignment ${name}-ratings.storage-blob-data-contributor`);
    }
    before('authorization:RoleAssignment apps-orders.key-vault', 'app:ContainerApp apps-orders');
    // Programs of a site start after the roles of its own identity, too.
    before('authorization:RoleAssignment sites-ratings.storage-blob-data-contributor', 'web:WebAppSiteContainer sites-ratings-main');
  });

  it('have the principals that the program is told', async () => {
    const outputs = await stack.outputs() as { principals: [string, string][]; clientId: string; auditorId: string };
    Object.keys(DEPLOYMENTS).forEach((name, index) => {
      const [orders, ratings] = outputs.principals[index]!;
      const given = (role: string) => assignments().filter(({ inputs }) => String(inputs.roleDefinitionId).endsWith(role)).map(({ inputs }) => inputs.principalId);
      expect(given('2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'), name).toContain(orders);
      expect(given('ba92f5b4-2d11-453d-a403-e96b0029c9fe'), name).toContain(ratings);
    });
    expect(new Set(assignments().map(({ state }) => state.name)).size).toBe(roles.length);
    const [auditor] = stack.cloud.ofType('app:ContainerApp').filter(({ state }) => state.name === 'auditor');
    const own = stack.cloud.ofType('managedidentity:UserAssignedIdentity').find(({ state }) => state.name === 'auditor')!.state;
    expect(outputs.auditorId).toBe(own.principalId);
    expect((auditor!.inputs as any).template.containers[0].env).toEqual([{ name: 'ORDERS_CLIENT_ID', value: outputs.clientId }, { name: 'AZURE_CLIENT_ID', value: own.clientId }]);
  });

  it('stay as they are when nothing changes, and when neighbours come and change places', async () => {
    expect((await stack.up()).changes).toEqual([]);
    cpSync('e2e/programs/pulumi-identities/later/neighbours.ts', join(program, 'shop.ts'));
    const run = await stack.up();
    works(run);
    expect(run.changes.filter((change) => !/^create \w+-carts(-main)?$/.test(change))).toEqual([]);
    expect(run.changes).toContain('create apps-carts');
  });

  it('get and lose roles one by one, in any order', async () => {
    edit("roles: [{ role: 'Storage Blob Data Reader', scope: account }]", "roles: [{ role: 'Storage Queue Data Reader', scope: account }, { role: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', scope: account }]");
    const grown = await stack.up();
    works(grown);
    expect(grown.changes).toEqual(Object.keys(DEPLOYMENTS).map((name) => `create ${name}-orders.storage-queue-data-reader`));
    edit(", { role: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', scope: account }]", ']');
    const shrunk = await stack.up();
    works(shrunk);
    expect(shrunk.changes).toEqual(Object.keys(DEPLOYMENTS).map((name) => `delete ${name}-orders.storage-blob-data-reader`));
  });

  it('give their roles to an identity of another type, which asks under another name', async () => {
    const own = () => assignments().filter(({ inputs }) => String(inputs.roleDefinitionId).endsWith('ba92f5b4-2d11-453d-a403-e96b0029c9fe')).length;
    expect(own()).toBe(3);
    edit("ratings: { type: 'SystemAssigned'", "ratings: { type: 'UserAssigned'");
    const run = await stack.up();
    works(run);
    expect(own()).toBe(3);
    for (const name of Object.keys(DEPLOYMENTS)) expect(run.changes).toEqual(expect.arrayContaining([`create ${name}-ratings`, `replace ${name}-ratings.storage-blob-data-contributor`]));
    expect((await stack.up()).changes).toEqual([]);
  });

  it('are taken down after what acts by them', async () => {
    stack.cloud.forgetHistory();
    works(await stack.destroy());
    const order = stack.cloud.history.map(({ type, name }) => `${type} ${name}`);
    for (const [name, type] of Object.entries(DEPLOYMENTS)) {
      expect(order.indexOf(`${type} ${name}-orders`)).toBeLessThan(order.indexOf(`authorization:RoleAssignment ${name}-orders.storage-queue-data-reader`));
      expect(order.indexOf(`authorization:RoleAssignment ${name}-orders.storage-queue-data-reader`)).toBeLessThan(order.indexOf(`managedidentity:UserAssignedIdentity ${name}-orders`));
    }
    expect(stack.cloud.resources).toEqual([]);
  });

  it('have left no secret anywhere', () => {
    expect(tracesOf(secrets, stack.folder)).toEqual([]);
    expect(tracesOf(secrets, program)).toEqual([]);
  });
});
