import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered } from '../../test/support/fake-functions';
import type { Wire } from '../../test/support/pulumi-wire';
import { Cloud } from './cloud/cloud';
import { SCHEMAS, typeFindings } from './plugins/azure-native/check';
import { differences } from './plugins/azure-native/differences';
import { Provider } from './plugins/azure-native/provider';

let folder: string;
let cloud: Cloud;
let provider: Provider;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk-oam-cloud-'));
  cloud = new Cloud(folder);
  provider = new Provider(cloud);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = { resourceGroupName: 'shop', location: 'westeurope' };
const make = (type: string, inputs: Wire) => provider.create({ type, name: String(Object.values(inputs)[0]) }, { ...inputs, ...place });
const environment = () => make('app:ManagedEnvironment', { environmentName: 'shop' });

/** An app with the given inputs, in an environment of its own. */
async function app(inputs: Wire = {}): Promise<{ id: string; environmentId: string }> {
  const { id: environmentId } = await environment();
  const { id } = await make('app:ContainerApp', { containerAppName: 'orders', environmentId, ...inputs });
  return { id, environmentId };
}

describe('the cloud of these tests refuses', () => {
  it('what stands in something that is not there', async () => {
    await expect(make('app:ContainerApp', { containerAppName: 'orders', environmentId: '/subscriptions/s/resourceGroups/shop/providers/Microsoft.App/managedEnvironments/no' })).rejects.toThrow('managedEnvironments/no\' was not found');
    await expect(make('app:DaprComponent', { componentName: 'carts', environmentName: 'shop' })).rejects.toThrow('managedEnvironments/shop\' was not found');
  });

  it('what is there already', async () => {
    await environment();
    await expect(environment()).rejects.toThrow('already existing');
  });

  it('a reference to a secret that an app does not have', async () => {
    const template = { containers: [{ env: [{ name: 'PASSWORD', secretRef: 'database-password' }] }] };
    await expect(app({ template, configuration: { secrets: [{ name: 'password', value: 'x' }] } })).rejects.toThrow("secret 'database-password' is not defined; there are password");
  });

  it('a container of a site before its settings, or before its identity may pull', async () => {
    const { id: scope } = await make('containerregistry:Registry', { registryName: 'acme' });
    const { id: identity, state } = await make('managedidentity:UserAssignedIdentity', { resourceName: 'pull' });
    await make('web:WebApp', { name: 'orders', identity: { type: 'UserAssigned', userAssignedIdentities: [identity] } });
    const container = (more: Wire) => make('web:WebAppSiteContainer', { containerName: 'main', name: 'orders', image: 'acme.azurecr.io/orders:1', isMain: true, ...more });
    const reading = { authType: 'Anonymous', environmentVariables: [{ name: 'MODE', value: 'MODE' }] };
    await expect(container(reading)).rejects.toThrow("there is no app setting 'MODE': settings are none");
    await make('web:WebAppApplicationSettings', { name: 'orders', properties: { MODE: 'fast' } });
    await expect(container(reading)).resolves.toBeDefined();
    const pulling = { containerName: 'other', authType: 'UserAssigned', userManagedIdentityClientId: state.clientId };
    await expect(container({ ...pulling, userManagedIdentityClientId: 'else' })).rejects.toThrow("no identity with client id 'else'");
    await expect(container(pulling)).rejects.toThrow('unable to pull image from acme.azurecr.io');
    await provider.create({ type: 'authorization:RoleAssignment', name: 'pull' }, {
      roleAssignmentName: 'role', scope, principalId: state.principalId, roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d',
    });
    await expect(container(pulling)).resolves.toBeDefined();
  });

  it('an image that the identity of the app may not pull yet', async () => {
    const { id: scope } = await make('containerregistry:Registry', { registryName: 'acme' });
    const { id: identity, state } = await make('managedidentity:UserAssignedIdentity', { resourceName: 'pull' });
    const pulling = { configuration: { registries: [{ server: 'acme.azurecr.io', identity }] }, identity: { type: 'UserAssigned', userAssignedIdentities: [identity] } };
    await expect(app(pulling)).rejects.toThrow('unable to pull image from acme.azurecr.io');
    await provider.create({ type: 'authorization:RoleAssignment', name: 'pull' }, {
      roleAssignmentName: 'role', scope, principalId: state.principalId, roleDefinitionId: '/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d',
    });
    const environmentId = cloud.ofType('app:ManagedEnvironment')[0].id;
    await expect(make('app:ContainerApp', { containerAppName: 'orders', environmentId, ...pulling })).resolves.toBeDefined();
  });

  it('the key of another workspace', async () => {
    const { state: { customerId } } = await make('operationalinsights:Workspace', { workspaceName: 'logs' });
    const logs = (workspaceName: string) => ({ destination: 'log-analytics', logAnalyticsConfiguration: {
      customerId, sharedKey: answered('azure-native:operationalinsights:getSharedKeys', { workspaceName }, () => undefined)?.primarySharedKey,
    } });
    await expect(make('app:ManagedEnvironment', { environmentName: 'shop', appLogsConfiguration: logs('others') })).rejects.toThrow('with this key');
    await expect(make('app:ManagedEnvironment', { environmentName: 'shop', appLogsConfiguration: logs('logs') })).resolves.toBeDefined();
  });

  it('to delete an environment with apps', async () => {
    const { id, environmentId } = await app();
    await expect(provider.delete({ type: 'app:ManagedEnvironment', name: 'shop' }, environmentId)).rejects.toThrow('has 1 apps and jobs');
    await provider.delete({ type: 'app:ContainerApp', name: 'orders' }, id);
    await expect(provider.delete({ type: 'app:ManagedEnvironment', name: 'shop' }, environmentId)).resolves.toBeUndefined();
  });

  it('inputs of wrong types, where the types are known', () => {
    const findings = typeFindings('app:ContainerApp', { ...place, containerAppName: 'orders', workloadProfile: 'D4' });
    expect(findings).toEqual(existsSync(SCHEMAS) ? [expect.stringContaining("unknown key 'workloadProfile'")] : []);
  });
});

it('the provider replaces what moves and updates what changes', () => {
  const old = { location: 'westeurope', environmentId: '/a', containerAppName: 'orders', template: { containers: [{ image: 'a', env: [] }] } };
  const now = { location: 'northeurope', environmentId: '/b', containerAppName: 'orders', template: { containers: [{ image: 'b', env: [] }, {}] }, tags: {} };
  expect(differences('app:ContainerApp', old, now).map(({ path, kind, replaces }) => `${path} ${kind}${replaces ? ' replaces' : ''}`)).toEqual([
    'location update replaces', 'environmentId update replaces', 'template.containers[0].image update', 'template.containers[1] add', 'tags add',
  ]);
});
