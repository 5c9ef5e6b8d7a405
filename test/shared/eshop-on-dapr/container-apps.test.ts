import { eshopOnAzure } from '../../../examples/eshop-on-dapr/container-apps/on-azure';
import { bicepIn } from '../comparison/azure';
import { onContainerApps, writtenByHand } from '../comparison/container-apps';
import { describeComparison } from '../comparison/describe-comparison';
import { plainAddresses } from './by-hand';

const folder = 'eshop-on-dapr/k8s-aca-compose/deploy/containerapps/modules';
const apps = ['basket-api', 'blazor-client', 'catalog-api', 'identity-api', 'ordering-api', 'payment-api', 'seq', 'webshopping-agg', 'webshopping-gw', 'webstatus'];
const components = ['pubsub', 'secretstore', 'statestore'];
const identity = '/subscriptions/s/resourceGroups/shop/providers/Microsoft.ManagedIdentity/userAssignedIdentities/eshop';

const declared = bicepIn(...apps.map((name) => `${folder}/apps/${name}.bicep`), ...components.map((name) => `${folder}/dapr/${name}.bicep`));

describeComparison('eShopOnDapr against its hand-written templates for Container Apps', {
  example: 'eshop-on-dapr', heading: 'Differences on Container Apps',
  expected: plainAddresses(writtenByHand(declared, {
    containerAppsEnvironmentId: 'environment', containerAppsEnvironmentDomain: 'DOMAIN', seqFqdn: 'seq.DOMAIN', managedIdentityId: identity, managedIdentityClientId: 'client', vaultName: 'vault',
    cosmosUrl: 'https://cosmos', cosmosDbName: 'eShop', cosmosCollectionName: 'state',
    ...Object.fromEntries(['catalogDbConnectionString', 'identityDbConnectionString', 'orderingDbConnectionString', 'serviceBusConnectionString', 'cosmosKey'].map((name) => [name, '(secret)'])),
  })),
  actual: plainAddresses(onContainerApps(eshopOnAzure({
    domain: 'DOMAIN', identity: { resourceId: identity, clientId: 'client' }, keyVaultName: 'vault', cosmos: { url: 'https://cosmos', database: 'eShop', collection: 'state' },
  }), {
    environment: { id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.App/managedEnvironments/eshop', name: 'eshop', defaultDomain: 'DOMAIN' },
    secrets: { databases: { catalog: 'c', identity: 'i', ordering: 'o' }, keys: { cosmos: 'k', 'service-bus': 's' } },
  })),
  shared: [...apps.map((name) => `ContainerApp/${name}`), ...components.map((name) => `DaprComponent/eshopondapr-${name}`)],
});
