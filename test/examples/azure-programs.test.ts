import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram, type ProgramResult } from '../support/pulumi-program';
import { registered } from '../support/registration';

const place = { resourceGroupName: 'shop', location: 'westeurope' };

function run(example: string, config: Record<string, string>): Promise<ProgramResult> {
  return runProgram({ dir: `examples/${example}/azure`, stack: 'dev', config: { ...place, ...config }, loader: 'tsx', tsconfig: resolve('tsconfig.dev.json') });
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
});
