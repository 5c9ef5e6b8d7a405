import { helloOnAzure } from '../../../examples/dapr-hello/on-azure';
import { bicepIn } from '../comparison/azure';
import { onContainerApps, writtenByHand } from '../comparison/container-apps';
import { describeComparison } from '../comparison/describe-comparison';

const identity = '/subscriptions/s/resourceGroups/shop/providers/Microsoft.ManagedIdentity/userAssignedIdentities/nodeapp-identity';

describeComparison('dapr-hello against its hand-written template for Container Apps', {
  example: 'dapr-hello', heading: 'Differences on Container Apps',
  expected: writtenByHand(bicepIn('dapr-hello/aca/azuredeploy.bicep'), {
    'environment.id': '${app:ManagedEnvironment/environment.id}', 'managedIdentity.id': identity, 'managedIdentity.properties.clientId': 'client',
    storageAccountName: 'account', blobContainerName: 'orders',
  }),
  actual: onContainerApps(helloOnAzure({ accountName: 'account', containerName: 'orders', identity: { resourceId: identity, clientId: 'client' } }), {}),
  shared: ['ContainerApp/nodeapp', 'ContainerApp/pythonapp', 'DaprComponent/statestore'],
});
