import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opened } from '../support/placeholders';
import { runProgram, type ProgramResult } from '../support/pulumi-program';
import { registered } from '../support/registration';

const place = { resourceGroupName: 'shop', location: 'westeurope' };

function run(example: string, config: Record<string, string>, secretKeys: readonly string[] = []): Promise<ProgramResult> {
  return runProgram({ dir: `examples/${example}/azure`, stack: 'dev', config: { ...place, ...config }, secretKeys, loader: 'tsx', tsconfig: resolve('tsconfig.dev.json') });
}

const names = ({ registrations }: ProgramResult) => registrations.map(({ type, name }) => `${type.replace('azure-native:', '')} ${name}`).sort();

describe('examples under the Pulumi language runtime', () => {
  it('dapr-hello keeps its state by an identity and has no secret', async () => {
    const result = await run('dapr-hello', { storageAccountName: 'hello' });
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

  it('azd-todo tells the API who may call it', async () => {
    const result = await run('azd-todo', { webImage: 'todo.azurecr.io/web:1', apiImage: 'todo.azurecr.io/api:1', keyVaultEndpoint: 'https://todo.vault.azure.net/', applicationInsights: 'InstrumentationKey=1' });
    expect(result.exitCode, result.stderr).toBe(0);
    const { inputs } = registered(result.registrations, 'app:ContainerApp', 'todo-todo-api') as any;
    const env = Object.fromEntries((inputs.template.containers[0].env).map(({ name, value }: any) => [name, value]));
    expect(env.APPLICATIONINSIGHTS_CONNECTION_STRING).toBe('InstrumentationKey=1');
    expect(env.API_ALLOW_ORIGINS).toBe(result.outputs.web);
    expect(inputs.identity.userAssignedIdentities).toHaveLength(2);
  });

  it('eshop-on-dapr gives browsers the addresses that its apps get, and keeps its secrets', async () => {
    const secrets = { cosmosKey: 'hush-1', serviceBus: 'hush-2', catalogDb: 'hush-3', identityDb: 'hush-4', orderingDb: 'hush-5' };
    const result = await run('eshop-on-dapr', { ...secrets, keyVaultName: 'eshop', cosmosUrl: 'https://eshop.documents.azure.com:443/' }, Object.keys(secrets));
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
