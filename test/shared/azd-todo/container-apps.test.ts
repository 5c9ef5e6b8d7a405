import { todoOnContainerApps } from '../../../examples/azd-todo/container-apps/on-container-apps';
import { bicepIn } from '../comparison/azure';
import { onContainerApps, writtenByHand } from '../comparison/container-apps';
import { describeComparison } from '../comparison/describe-comparison';
import { appOfModule } from './by-hand';

const [identity, pull] = ['api', 'pull'].map((name) => `/subscriptions/s/resourceGroups/shop/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`) as [string, string];
const modules = bicepIn('azd-todo/aca/infra/main.bicep').filter(({ of }) => of.includes('container-app-upsert'));

describeComparison('azd-todo against its hand-written template for Container Apps', {
  example: 'azd-todo', heading: 'Differences on Container Apps',
  expected: writtenByHand(modules.map(appOfModule), {
    'apiIdentity.outputs.resourceId': identity, 'apiIdentity.outputs.clientId': 'client', 'keyVault.outputs.uri': 'https://todo.vault.azure.net/',
    'monitoring.outputs.applicationInsightsConnectionString': 'insights', corsAcaUrl: 'https://todo-web.${app:ManagedEnvironment/environment.defaultDomain}',
  }),
  actual: onContainerApps(todoOnContainerApps(identity), {
    resources: 'round-up', registry: { server: 'todo.azurecr.io', identity: pull },
    parameters: { 'web-image': 'web', 'api-image': 'api', 'identity-client-id': 'client' },
    config: { 'todo-api-config': { AZURE_KEY_VAULT_ENDPOINT: 'https://todo.vault.azure.net/', APPLICATIONINSIGHTS_CONNECTION_STRING: 'insights' } },
  }),
  shared: ['ContainerApp/todo-api', 'ContainerApp/todo-web'],
});
