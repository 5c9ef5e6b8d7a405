import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opened } from '../support/placeholders';
import { runProgram, type ProgramResult } from '../support/pulumi-program';
import { registered } from '../support/registration';

const place = { resourceGroupName: 'shop', location: 'westeurope' };

function run(program: string, config: Record<string, string>, secretKeys: readonly string[] = []): Promise<ProgramResult> {
  return runProgram({ dir: `examples/${program}`, stack: 'dev', config: { ...place, ...config }, secretKeys, loader: 'tsx', tsconfig: resolve('tsconfig.dev.json') });
}

const todo = { webImage: 'todoacr.azurecr.io/web:1', apiImage: 'todoacr.azurecr.io/api:1', keyVaultEndpoint: 'https://todo.vault.azure.net/', applicationInsights: 'InstrumentationKey=1' };
const subnetId = '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/hello';

const names = ({ registrations }: ProgramResult) => registrations.map(({ type, name }) => `${type.replace('azure-native:', '')} ${name}`).sort();

describe('examples under the Pulumi language runtime', () => {
  it('dapr-hello on Container Apps keeps its state by an identity and has no secret', async () => {
    const result = await run('dapr-hello/container-apps', { storageAccountName: 'hello' });
    expect(result.exitCode, result.stderr).toBe(0);
    expect(names(result)).toEqual([
      'app:ContainerApp dapr-hello-nodeapp', 'app:ContainerApp dapr-hello-pythonapp', 'app:DaprComponent dapr-hello-statestore', 'app:ManagedEnvironment dapr-hello-environment',
      'authorization:RoleAssignment nodeapp-blobs', 'cdk-oam:azure:ContainerAppsDeployment dapr-hello', 'managedidentity:UserAssignedIdentity nodeapp-identity',
      'operationalinsights:Workspace dapr-hello-logs', 'pulumi:pulumi:Stack dapr-hello-dev',
    ]);
    const { inputs } = registered(result.registrations, 'app:DaprComponent', 'dapr-hello-statestore') as any;
    expect(inputs).toMatchObject({ componentType: 'state.azure.blobstorage', scopes: ['nodeapp'] });
    expect(inputs.secrets).toBeUndefined();
    const { inputs: app } = registered(result.registrations, 'app:ContainerApp', 'dapr-hello-nodeapp') as any;
    const clientId = inputs.metadata.find(({ name }: any) => name === 'azureClientId').value;
    expect(app.template.containers[0].env).toContainEqual({ name: 'AZURE_CLIENT_ID', value: clientId });
  });

  it('azd-todo on Container Apps tells the API who may call it', async () => {
    const result = await run('azd-todo/container-apps', todo);
    expect(result.exitCode, result.stderr).toBe(0);
    const { inputs } = registered(result.registrations, 'app:ContainerApp', 'todo-todo-api') as any;
    const env = Object.fromEntries((inputs.template.containers[0].env).map(({ name, value }: any) => [name, value]));
    expect(env.APPLICATIONINSIGHTS_CONNECTION_STRING).toBe('InstrumentationKey=1');
    expect(env.API_ALLOW_ORIGINS).toBe(result.outputs.web);
    expect(inputs.identity.userAssignedIdentities).toHaveLength(2);
  });

  it('azd-todo on App Service pulls from its registry as an identity that may, and lets browsers in', async () => {
    const result = await run('azd-todo/app-service', { ...todo, registryName: 'todoacr' });
    expect(result.exitCode, result.stderr).toBe(0);
    const site = (name: string) => ['monitor:DiagnosticSetting', 'web:WebApp', 'web:WebAppApplicationSettings'].map((type) => `${type} todo-${name}`).concat(`web:WebAppSiteContainer todo-${name}-main`);
    expect(names(result)).toEqual([
      'authorization:RoleAssignment todo-registry-pull', 'cdk-oam:azure:AppServiceDeployment todo', 'containerregistry:Registry registry', 'managedidentity:UserAssignedIdentity api-identity',
      'managedidentity:UserAssignedIdentity todo-registry-pull', 'operationalinsights:Workspace todo-logs', 'pulumi:pulumi:Stack azd-todo-app-service-dev', 'web:AppServicePlan todo-plan',
      ...site('todo-web'), ...site('todo-api'),
    ].sort());
    const { inputs: settings } = registered(result.registrations, 'web:WebAppApplicationSettings', 'todo-todo-api') as any;
    expect(settings.properties).toMatchObject({ API_ALLOW_ORIGINS: result.outputs.web, APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=1' });
    expect(result.outputs.web).toMatch(/^https:\/\/todo-web-[0-9a-f]{8}\.westeurope-01\.azurewebsites\.net$/);
    for (const name of ['todo-web', 'todo-api']) {
      const { inputs: main } = registered(result.registrations, 'web:WebAppSiteContainer', `todo-${name}-main`) as any;
      expect(main).toMatchObject({ authType: 'UserAssigned', isMain: true });
      expect(registered(result.registrations, 'web:WebApp', `todo-${name}`).inputs).toMatchObject({ publicNetworkAccess: 'Enabled', httpsOnly: true });
    }
  });

  it('azd-todo on Container Instances stands in a network, under names for a gateway', async () => {
    const result = await run('azd-todo/container-instances', { ...todo, host: 'todo.example.com', subnetId });
    expect(result.exitCode, result.stderr).toBe(0);
    expect(result.outputs).toEqual({ web: 'http://todo-web.todo.internal', api: 'http://todo-api.todo.internal:3100' });
    const group = (name: string) => registered(result.registrations, 'containerinstance:ContainerGroup', `todo-${name}`).inputs as any;
    for (const [name, port] of [['todo-web', 80], ['todo-api', 3100]] as const) {
      expect(group(name)).toMatchObject({ ipAddress: { type: 'Private', ports: [{ port, protocol: 'TCP' }] }, subnetIds: [{ id: subnetId }] });
      expect(group(name).imageRegistryCredentials).toEqual([{ server: expect.stringMatching(/\.azurecr\.io$/), identity: expect.stringMatching(/todo-pull$|pull/) }]);
    }
    expect(group('todo-api').containers[0].environmentVariables).toContainEqual({ name: 'API_ALLOW_ORIGINS', value: 'https://todo.example.com' });
    expect(group('todo-api').identity.userAssignedIdentities).toHaveLength(2);
  });

  it('dapr-hello on Container Instances finds the other program by a name in the zone', async () => {
    const result = await run('dapr-hello/container-instances', { storageAccountName: 'hello', subnetId });
    expect(result.exitCode, result.stderr).toBe(0);
    expect(names(result)).toEqual([
      'authorization:RoleAssignment nodeapp-blobs', 'cdk-oam:azure:ContainerInstancesDeployment dapr-hello', 'containerinstance:ContainerGroup dapr-hello-nodeapp', 'containerinstance:ContainerGroup dapr-hello-pythonapp',
      'managedidentity:UserAssignedIdentity nodeapp-identity', 'operationalinsights:Workspace dapr-hello-logs', 'privatedns:PrivateRecordSet dapr-hello-nodeapp', 'privatedns:PrivateRecordSet dapr-hello-pythonapp',
      'privatedns:PrivateZone dapr-hello-zone', 'privatedns:VirtualNetworkLink dapr-hello-zone', 'pulumi:pulumi:Stack dapr-hello-container-instances-dev',
    ]);
    const { inputs } = registered(result.registrations, 'containerinstance:ContainerGroup', 'dapr-hello-nodeapp') as any;
    expect(inputs.identity).toMatchObject({ type: 'UserAssigned', userAssignedIdentities: [expect.stringMatching(/nodeapp-identity$/)] });
    expect(JSON.stringify(inputs.volumes)).toContain('statestore.yaml');
    expect(JSON.stringify(registered(result.registrations, 'containerinstance:ContainerGroup', 'dapr-hello-pythonapp').inputs.volumes)).not.toContain('statestore.yaml');
  });

  it('dapr-hello on App Service lets one program ask the other, and nobody else', async () => {
    const result = await run('dapr-hello/app-service', { storageAccountName: 'hello', subnetId });
    expect(result.exitCode, result.stderr).toBe(0);
    const { inputs: node } = registered(result.registrations, 'web:WebApp', 'dapr-hello-nodeapp') as any;
    expect(node.siteConfig).toMatchObject({ ipSecurityRestrictionsDefaultAction: 'Deny', ipSecurityRestrictions: [{ action: 'Allow', vnetSubnetResourceId: subnetId }] });
    expect(registered(result.registrations, 'web:WebApp', 'dapr-hello-pythonapp').inputs).toMatchObject({ publicNetworkAccess: 'Disabled', virtualNetworkSubnetId: subnetId });
    const files = (name: string) => (registered(result.registrations, 'web:WebAppSiteContainer', `dapr-hello-${name}-daprd`).inputs as any).volumeMounts.map((one: any) => one.containerMountPath.split('/').at(-1));
    expect([files('nodeapp'), files('pythonapp')]).toEqual([['statestore.yaml'], ['app-nodeapp.yaml']]);
  });

  it('eshop-on-dapr on Container Apps gives browsers the addresses that its apps get, and keeps its secrets', async () => {
    const secrets = { cosmosKey: 'hush-1', serviceBus: 'hush-2', catalogDb: 'hush-3', identityDb: 'hush-4', orderingDb: 'hush-5' };
    const result = await run('eshop-on-dapr/container-apps', { ...secrets, keyVaultName: 'eshop', cosmosUrl: 'https://eshop.documents.azure.com:443/' }, Object.keys(secrets));
    expect(result.exitCode, result.stderr).toBe(0);
    const variables = (app: string) => {
      const { inputs } = registered(result.registrations, 'app:ContainerApp', `eshop-${app}`) as any;
      return Object.fromEntries(inputs.template.containers[0].env.map(({ name, value, secretRef }: any) => [name, value ?? { secretRef }]));
    };
    expect(variables('identity-api').BlazorClientUrlExternal).toBe(result.outputs.url);
    expect(variables('blazor-client').IdentityUrlExternal).toBe(variables('ordering-api').IdentityUrl);
    expect(variables('catalog-api').ConnectionStrings__CatalogDB).toEqual({ secretRef: 'databases--catalog' });
    const external = result.registrations.filter(({ inputs }) => (opened(inputs.configuration) as any)?.ingress?.external === true).map(({ name }) => name).sort();
    expect(external).toEqual(['eshop-blazor-client', 'eshop-identity-api', 'eshop-seq', 'eshop-webshopping-gw', 'eshop-webstatus']);
    // Each value stands inside a secret of the protocol; taken out of those, nothing of it is left.
    const open = JSON.stringify(result.registrations, (key, value: unknown) => (key === '$secret' ? '' : value));
    for (const value of Object.values(secrets)) {
      expect(JSON.stringify(result.registrations)).toContain(value);
      expect(open + result.logs.join()).not.toContain(value);
    }
  });
});
