import * as authorization from '@pulumi/azure-native/authorization';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as pulumi from '@pulumi/pulumi';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { helloOnAzure } from './on-azure';

/** The built-in role Storage Blob Data Contributor. */
const BLOB_DATA_CONTRIBUTOR = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const identity = new managedidentity.UserAssignedIdentity('nodeapp-identity', { resourceGroupName, location, resourceName: 'nodeapp-identity' });

const group = identity.id.apply((id) => id.split('/').slice(0, 5).join('/'));
const access = new authorization.RoleAssignment('nodeapp-blobs', {
  scope: group,
  principalId: identity.principalId,
  principalType: 'ServicePrincipal',
  roleDefinitionId: group.apply((id) => `${id.split('/').slice(0, 3).join('/')}/providers/Microsoft.Authorization/roleDefinitions/${BLOB_DATA_CONTRIBUTOR}`),
});

new ContainerAppsDeployment('dapr-hello', {
  application: helloOnAzure({ accountName: config.require('storageAccountName'), containerName: config.get('containerName') ?? 'orders', identity: { resourceId: identity.id, clientId: identity.clientId } }),
  resourceGroupName, location,
}, { dependsOn: access });
