import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { UNKNOWN } from '../../test/support/placeholders';
import { describeSuite } from '../harness/suite';
import type { Operation } from './cloud/behaviour';
import { stringsUnder } from './cloud/walk';
import { copyProgram } from './support/program';
import { Stack, type Run } from './support/stack';
import { tracesOf } from './support/traces';

const secrets = { databasePassword: 'hush"database&1', redisPassword: 'hush-redis-2', accountKey: 'hush-account-3' };
const LICENCE = 'hush-licence-4';
const ROTATED = 'hush-redis-5';
const label = ({ type, name }: Operation): string => `${type} ${name}`;
const sites = ['mailer', 'orders', 'ratings'];
const all = [
  'containerregistry:Registry acme', 'authorization:RoleAssignment shop-registry-pull', 'managedidentity:UserAssignedIdentity shop-registry-pull', 'operationalinsights:Workspace shop-logs',
  'web:AppServicePlan shop-plan', 'monitor:AutoscaleSetting shop-plan', 'web:WebAppAzureStorageAccounts shop-ratings',
  ...sites.flatMap((site) => [`web:WebApp shop-${site}`, `web:WebAppApplicationSettings shop-${site}`, `monitor:DiagnosticSetting shop-${site}`, `web:WebAppSiteContainer shop-${site}-main`]),
  'web:WebAppSiteContainer shop-orders-daprd', 'web:WebAppSiteContainer shop-orders-proxy',
].sort();

/** Sites that call each other, with secrets, an Azure registry, a share, Dapr and a plan that is scaled. */
describeSuite('pulumi', 'App Service on the real engine', (scratch) => {
  let stack: Stack;
  let program: string;
  const rewrite = (version: string) => { cpSync(join('e2e/programs/pulumi-sites', version), join(program, 'shop.ts')); };
  const works = ({ status, stdout, stderr }: Run) => { expect(status, stdout + stderr).toBe(0); };
  beforeAll(async () => {
    program = copyProgram('e2e/programs/pulumi-sites', scratch);
    stack = await Stack.create(program, scratch.folder, { config: { resourceGroupName: 'shop', location: 'westeurope' }, secrets, environment: { LICENCE_KEY: LICENCE } });
  });

  it('is previewed although the platform has given no site its address', async () => {
    const run = await stack.preview();
    works(run);
    expect(run.stdout).toMatch(/url +: \[unknown\]/);
    // The share of a site and its settings go by different types under one name.
    expect(run.changes).toEqual(['create shop', ...all.map((one) => `create ${one.split(' ')[1]}`)].sort());
    expect(run.inputsOf('shop-orders-main')).toMatchObject({ name: 'orders', image: 'acmeshop.azurecr.io/orders:1.4', userManagedIdentityClientId: UNKNOWN });
    expect(stack.cloud.history).toEqual([]);
  });

  it('comes up but for what the cloud refuses and what does not come up', async () => {
    stack.cloud.behaviour = { refuse: ['shop-ratings-main'], break: ['shop-mailer-main'], slow: { 'shop-registry-pull': 1000, 'shop-orders': 500 } };
    const { status, failed } = await stack.up('--continue-on-error');
    expect(status).not.toBe(0);
    expect([...failed].sort()).toEqual(['shop-mailer-main', 'shop-ratings-main']);
  });

  it('is completed by the next run, which leaves the rest alone', async () => {
    stack.cloud.behaviour = {};
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual(['create shop-ratings-main', 'update shop-mailer-main']);
    const order = stack.cloud.history.filter(({ what }) => what === 'create').map(label);
    expect([...new Set(order)].sort()).toEqual(all);
    // Addresses of sites stand in the settings of others: all sites come before.
    for (const site of sites) expect(order.indexOf(`web:WebApp shop-${site}`)).toBeLessThan(order.indexOf('web:WebAppApplicationSettings shop-orders'));
    expect((await stack.outputs()).url).toMatch(/^https:\/\/orders-[0-9a-f]{8}\.westeurope-01\.azurewebsites\.net$/);
  });

  it('stays as it is when nothing changes, or its components are reordered', async () => {
    expect((await stack.up()).changes).toEqual([]);
    rewrite('later/reordered.ts');
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual([]);
  });

  it('gives the cloud the secrets', () => {
    const given = stringsUnder(stack.cloud.ofType('web:WebAppApplicationSettings').map(({ inputs }) => inputs.properties));
    expect(given).toEqual(expect.arrayContaining([`postgres://orders:${secrets.databasePassword}@db.example.com/orders`, secrets.redisPassword, LICENCE]));
    expect(stringsUnder(stack.cloud.ofType('web:WebAppAzureStorageAccounts').map(({ inputs }) => inputs.properties))).toContain(secrets.accountKey);
  });

  it('grows and shrinks without touching what stays', async () => {
    rewrite('later/grown.ts');
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual([
      'create shop-auditor', 'create shop-auditor', 'create shop-auditor', 'create shop-auditor-main', 'delete shop-mailer', 'delete shop-mailer', 'delete shop-mailer', 'delete shop-mailer-main',
    ]);
  });

  it('updates the settings that carry a changed secret, in place, and them alone', async () => {
    await stack.configure({ secrets: { redisPassword: ROTATED } });
    const run = await stack.up('--diff');
    works(run);
    expect(run.changes).toEqual(['update shop-orders']);
    expect(run.steps.find(({ op }) => op === 'update')).toMatchObject({ type: 'azure-native:web:WebAppApplicationSettings', paths: [expect.stringMatching(/^properties\.daprd__COMPONENT_CARTS_REDISPASSWORD_[0-9A-F]{8}$/)] });
  });

  it('is taken down from the containers to the plan', async () => {
    stack.cloud.forgetHistory();
    works(await stack.destroy());
    const order = stack.cloud.history.map(label);
    const before = (first: string, second: string) => { expect(order.indexOf(first), `${first} before ${second}`).toBeLessThan(order.indexOf(second)); };
    for (const site of ['auditor', 'orders', 'ratings']) {
      before(`web:WebAppSiteContainer shop-${site}-main`, `web:WebApp shop-${site}`);
      before(`web:WebApp shop-${site}`, 'web:AppServicePlan shop-plan');
    }
    before('web:WebAppSiteContainer shop-orders-main', 'authorization:RoleAssignment shop-registry-pull');
    expect(stack.cloud.resources).toEqual([]);
  });

  it('has not written a secret anywhere', async () => {
    expect(tracesOf({ ...secrets, rotated: ROTATED }, stack.folder)).toEqual([]);
    // The SDK tells the answer to every registration in a debug message; the engine takes out of it what the stack's configuration knows as a secret.
    expect(tracesOf({ licence: LICENCE }, stack.folder, /"diagnosticEvent":\{"prefix":"debug: ","message":"RegisterResource RPC finished/)).toEqual([]);
    expect(tracesOf(secrets, program)).toEqual([]);
  });
});
