import { todoOnAzure } from '../../../examples/azd-todo/on-azure';
import { onAppService } from '../comparison/app-service';
import { reworded } from '../comparison/azure';
import { describeComparison } from '../comparison/describe-comparison';
import { sitesByHand } from './sites-by-hand';

const [identity, pull] = ['api', 'pull'].map((name) => `/subscriptions/s/resourceGroups/shop/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`) as [string, string];
const sites = ['todo-api', 'todo-web'];

describeComparison('azd-todo against its hand-written template for App Service', {
  example: 'azd-todo', heading: 'Differences on App Service',
  expected: reworded(sitesByHand(), {
    'appServicePlan.outputs.resourceId': '${web:AppServicePlan/plan.id}', 'web.outputs.SERVICE_WEB_URI': 'https://${web:WebApp/todo-web.defaultHostName}',
    'keyVault.outputs.uri': 'https://todo.vault.azure.net/', 'monitoring.outputs.applicationInsightsResourceId': 'insights',
  }),
  actual: onAppService(todoOnAzure(identity), {
    plan: { sku: 'B3' }, registry: { server: 'todo.azurecr.io', identity: pull },
    parameters: { 'web-image': 'todo.azurecr.io/web:1', 'api-image': 'todo.azurecr.io/api:1', 'identity-client-id': 'client' },
    config: { 'todo-api-config': { AZURE_KEY_VAULT_ENDPOINT: 'https://todo.vault.azure.net/', APPLICATIONINSIGHTS_CONNECTION_STRING: 'insights' } },
  }),
  shared: ['AppServicePlan/plan', ...sites.map((site) => `WebApp/${site}`), ...sites.map((site) => `WebAppApplicationSettings/${site}`)],
});
