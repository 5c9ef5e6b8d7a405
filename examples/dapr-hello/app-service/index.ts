import * as pulumi from '@pulumi/pulumi';
import { AppServiceDeployment } from 'cdk-oam/azure/app-service';
import { blobIdentity } from '../identity';
import { helloOnAzure } from '../on-azure';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const { identity, access } = blobIdentity(resourceGroupName, location);

new AppServiceDeployment('dapr-hello', {
  application: helloOnAzure({ accountName: config.require('storageAccountName'), containerName: config.get('containerName') ?? 'orders', identity: { resourceId: identity.id, clientId: identity.clientId } }),
  resourceGroupName, location,
  // What one program asks the other comes from here; nobody else is let in.
  network: { subnetId: config.require('subnetId') },
  // The file of the store, by a field that the platform's types alone know.
  volumeData: true,
}, { dependsOn: access });
