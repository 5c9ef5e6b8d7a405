import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { UNKNOWN } from '../../test/support/placeholders';
import { describeSuite } from '../harness/suite';
import { copyProgram } from './support/program';
import { Stack } from './support/stack';

const apps = ['adservice', 'cartservice', 'checkoutservice', 'currencyservice', 'emailservice', 'frontend', 'loadgenerator', 'paymentservice',
  'productcatalogservice', 'recommendationservice', 'redis-cart', 'shippingservice'].map((name) => `online-boutique-${name}`);
const all = ['online-boutique', 'online-boutique-environment', 'online-boutique-logs', ...apps];
const doing = (op: string, names: readonly string[]): string[] => names.map((name) => `${op} ${name}`).sort();

describeSuite('pulumi', 'Online Boutique on the real engine', (scratch) => {
  let stack: Stack;
  let example: string;
  beforeAll(async () => {
    example = copyProgram('examples/online-boutique', scratch);
    stack = await Stack.create(join(example, 'azure'), scratch.folder, { config: { resourceGroupName: 'shop', location: 'westeurope' } });
  });

  it('is previewed although nothing is known of the environment', async () => {
    const { status, stderr, stdout, changes, inputsOf } = await stack.preview();
    expect(status, stderr).toBe(0);
    expect(changes).toEqual(doing('create', all));
    expect(stdout).toContain('url: [unknown]');
    expect(inputsOf('online-boutique-frontend')).toMatchObject({ environmentId: UNKNOWN, template: { containers: [{ name: 'frontend' }] } });
    expect(inputsOf('online-boutique-environment')).toMatchObject({ appLogsConfiguration: { logAnalyticsConfiguration: { customerId: UNKNOWN } } });
    expect(stack.cloud.history).toEqual([]);
  });

  it('is created but for what the cloud refuses and what does not come up', async () => {
    stack.cloud.behaviour = { refuse: ['online-boutique-cartservice'], break: ['online-boutique-emailservice'], slow: { 'online-boutique-adservice': 2000 } };
    // Else the engine begins nothing more after the first failure, and how far it is by then is a matter of luck.
    const { status, failed } = await stack.up('--continue-on-error');
    expect(status).not.toBe(0);
    expect([...failed].sort()).toEqual(['online-boutique-cartservice', 'online-boutique-emailservice']);
    const made = stack.cloud.ofType('app:ContainerApp').map(({ state }) => `online-boutique-${state.name}`).sort();
    expect(made).toEqual(apps.filter((name) => name !== 'online-boutique-cartservice'));
    expect((await stack.resources()).filter(({ initErrors }) => initErrors !== undefined).map(({ initErrors }) => initErrors)).toEqual([['online-boutique-emailservice did not come up']]);
  });

  it('is completed by the next run, which leaves the rest alone', async () => {
    stack.cloud.behaviour = {};
    const { status, stderr, changes } = await stack.up();
    expect(status, stderr).toBe(0);
    expect(changes).toEqual(['create online-boutique-cartservice', 'update online-boutique-emailservice']);
    expect(Object.keys(await stack.outputs())).toEqual(['url']);
    expect((await stack.outputs()).url).toMatch(/^https:\/\/frontend\.online-boutique-[0-9a-f]{8}\.westeurope\.azurecontainerapps\.io$/);
  });

  it('stays as it is when nothing changes', async () => {
    stack.cloud.forgetHistory();
    const { status, stderr, changes, steps, complaints } = await stack.up();
    expect(status, stderr).toBe(0);
    expect([changes, complaints]).toEqual([[], []]);
    expect(steps.map(({ name }) => name).sort()).toEqual([...all].sort());
    expect(stack.cloud.history.filter(({ what }) => what !== 'ask')).toEqual([]);
  });

  it('gets a changed image as one update in place', async () => {
    edit(join(example, 'shop.ts'), 'redis:alpine', 'redis:8-alpine');
    const { status, stderr, steps, changes } = await stack.up();
    expect(status, stderr).toBe(0);
    expect(changes).toEqual(['update online-boutique-redis-cart']);
    expect(steps.find(({ op }) => op === 'update')?.paths).toEqual(['template.containers[0].image']);
  });

  it('is taken down from the apps to the workspace', async () => {
    stack.cloud.forgetHistory();
    const { status, stderr } = await stack.destroy();
    expect(status, stderr).toBe(0);
    const gone = stack.cloud.history.map(({ name }) => name);
    expect([...gone.slice(0, -2)].sort()).toEqual(apps);
    expect(gone.slice(-2)).toEqual(['online-boutique-environment', 'online-boutique-logs']);
    expect([await stack.resources(), stack.cloud.resources]).toEqual([[], []]);
  });
});

/** What a user does in an editor. */
function edit(file: string, old: string, now: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(old)) throw new Error(`${file} does not contain ${old}`);
  writeFileSync(file, text.replace(old, now));
}
