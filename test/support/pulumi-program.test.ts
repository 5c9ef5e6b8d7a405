import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runProgram } from './pulumi-program';
import { byUrn, registered } from './registration';
import { repositoryRoot } from './shared-folder';

const azure = {
  dir: join(__dirname, 'programs/azure'), stack: 'dev', config: { location: 'westeurope', sb: 'hush', scale: { max: 3 } }, secretKeys: ['sb'],
};
const group = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/shop/providers';

describe.each(['ts-node', 'tsx'] as const)('a program in TypeScript, by %s', (loader) => {
  it('registers its resources and exports what the cloud answers', async () => {
    const { registrations, outputs, logs, exitCode, stderr, invocations } = await runProgram({ ...azure, loader });
    expect({ exitCode, logs, stderr }).toEqual({ exitCode: 0, logs: [], stderr: '' });
    const orders = registered(registrations, 'app:ContainerApp', 'orders');
    expect(orders).toMatchObject({
      urn: 'urn:pulumi:dev::shop::acme:index:Shop$azure-native:app:ContainerApp::orders',
      parent: 'urn:pulumi:dev::shop::acme:index:Shop::shop',
      version: '3.28.0', custom: true, protect: true,
      inputs: {
        environmentId: `${group}/Microsoft.App/managedEnvironments/shop`,
        configuration: { $secret: { secrets: [{ name: 'sb', value: 'hush' }], ingress: { external: true } } },
        identity: { userAssignedIdentities: [`${group}/Microsoft.ManagedIdentity/userAssignedIdentities/orders`] },
      },
      propertyDependencies: { template: ['urn:pulumi:dev::shop::acme:index:Shop$azure-native:managedidentity:UserAssignedIdentity::orders'] },
    });
    expect(orders.dependencies).toContain('urn:pulumi:dev::shop::azure-native:operationalinsights:Workspace::logs');
    expect(orders.aliases).toContainEqual({ name: 'orders-before', parent: orders.parent });
    expect(invocations.map(({ token }) => token)).toEqual(['azure-native:operationalinsights:getSharedKeys']);
    expect(registered(registrations, 'app:ManagedEnvironment', 'environment').inputs).toMatchObject({
      appLogsConfiguration: { logAnalyticsConfiguration: { customerId: expect.stringMatching(/^[0-9a-f-]{36}$/), sharedKey: { $secret: expect.any(String) } } },
    });
    const url = expect.stringMatching(/^https:\/\/orders\.shop-[0-9a-f]{8}\.westeurope\.azurecontainerapps\.io$/);
    expect(outputs).toEqual({ url, secretUrl: { $secret: url }, replicas: 3 });
    expect(registered(registrations, 'acme:index:Shop', 'shop').outputs).toEqual({ url: { $secret: url } });
  });
});

it('leaves ids and computed outputs unknown in a preview', async () => {
  const { registrations, outputs, exitCode } = await runProgram({ ...azure, preview: true });
  expect(exitCode).toBe(0);
  expect(registered(registrations, 'app:ContainerApp', 'orders').inputs).toMatchObject({ environmentId: { $unknown: true }, template: { $unknown: true } });
  expect(outputs).toMatchObject({ url: { $unknown: true }, replicas: 3 });
});

it('sees the same in two runs', async () => {
  const [one, two] = await Promise.all([runProgram(azure), runProgram(azure)]);
  expect(byUrn(two.registrations)).toEqual(byUrn(one.registrations));
});

it('answers as the test wants', async () => {
  const { registrations, outputs } = await runProgram({
    ...azure,
    create: (type) => (type.endsWith(':ManagedEnvironment') ? { id: '/mine', state: { defaultDomain: 'example.com' } } : undefined),
    invoke: (token) => (token.endsWith(':getSharedKeys') ? { primarySharedKey: 'mine' } : undefined),
  });
  expect(outputs.url).toBe('https://orders.example.com');
  expect(registered(registrations, 'app:ContainerApp', 'orders').inputs.environmentId).toBe('/mine');
  expect(JSON.stringify(registrations)).toContain('{"$secret":"mine"}');
});

describe('a failing program', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function program(source: string, project = 'name: tmp\nruntime: nodejs\nmain: index.ts\n'): string {
    folder = mkdtempSync(join(tmpdir(), 'program-'));
    symlinkSync(join(repositoryRoot(), 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'Pulumi.yaml'), project);
    writeFileSync(join(folder, 'index.ts'), source);
    return folder;
  }

  it('that takes a name twice', async () => {
    const { exitCode, logs } = await runProgram({ dir: join(__dirname, 'programs/broken'), stack: 'dev' });
    expect(exitCode).toBe(32);
    expect(logs.join()).toContain("Duplicate resource URN 'urn:pulumi:dev::broken::acme:index:Thing::twice'");
  });

  it('that lacks configuration', async () => {
    const { exitCode, logs, outputs } = await runProgram({ ...azure, config: {} });
    expect(exitCode).toBe(32);
    expect(logs.join()).toContain("Missing required configuration variable 'shop:location'");
    expect(outputs).toEqual({});
  });

  it('that asks a function nobody knows', async () => {
    const { exitCode, logs } = await runProgram({ dir: program("import { runtime } from '@pulumi/pulumi';\nvoid runtime.invoke('a:b:c', {});\n"), stack: 'dev' });
    expect(exitCode).not.toBe(0);
    expect(logs.join()).toContain('no answer to a:b:c');
  });

  it('that does not end', async () => {
    const { exitCode, stderr } = await runProgram({ dir: program('setInterval(() => undefined, 1000);\n'), stack: 'dev', timeoutMs: 2000 });
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain('did not end within 2000 ms');
  });

  it('that nobody waits for any longer', async () => {
    const stop = new AbortController();
    const running = runProgram({ dir: program('setInterval(() => undefined, 1000);\n'), stack: 'dev', signal: stop.signal });
    setTimeout(() => stop.abort(), 500);
    expect((await running).exitCode).not.toBe(0);
  });

  it('whose types are wrong, when they are checked', async () => {
    const dir = program("export const count: number = 'three';\n");
    expect(await runProgram({ dir, stack: 'dev' })).toMatchObject({ exitCode: 0, outputs: { count: 'three' } });
    const checked = await runProgram({ dir, stack: 'dev', typeCheck: true });
    expect(checked.exitCode).toBe(32);
    expect(checked.logs.join()).toContain("Type 'string' is not assignable to type 'number'");
  });

  it('that would run the code of another package', async () => {
    await expect(runProgram({ dir: program('', 'name: tmp\nruntime: nodejs\n'), stack: 'dev' })).rejects.toThrow('needs a package.json');
  });
});
