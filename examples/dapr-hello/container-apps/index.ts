import * as pulumi from '@pulumi/pulumi';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { blobIdentity } from '../identity';
import { helloOnAzure } from '../on-azure';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const { identity, access } = blobIdentity(resourceGroupName, location);

new ContainerAppsDeployment('dapr-hello', {
  application: helloOnAzure({ accountName: config.require('storageAccountName'), containerName: config.get('containerName') ?? 'orders', identity: { resourceId: identity.id, clientId: identity.clientId } }),
  resourceGroupName, location,
}, { dependsOn: access });
