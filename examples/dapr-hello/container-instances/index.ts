import * as pulumi from '@pulumi/pulumi';
import { ContainerInstancesDeployment } from 'cdk-oam/azure/container-instances';
import { blobIdentity } from '../identity';
import { helloOnAzure } from '../on-azure';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const { identity, access } = blobIdentity(resourceGroupName, location);

new ContainerInstancesDeployment('dapr-hello', {
  application: helloOnAzure({ accountName: config.require('storageAccountName'), containerName: config.get('containerName') ?? 'orders', identity: { resourceId: identity.id, clientId: identity.clientId } }),
  resourceGroupName, location,
  // daprd of one group finds that of the other by a name in the zone.
  network: { subnetId: config.require('subnetId'), zone: { name: 'dapr-hello.internal' } },
}, { dependsOn: access });
