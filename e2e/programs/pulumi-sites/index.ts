import * as containerregistry from '@pulumi/azure-native/containerregistry';
import * as pulumi from '@pulumi/pulumi';
import { AppServiceDeployment } from 'cdk-oam/azure/app-service';
import { Shop } from './shop';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const registry = new containerregistry.Registry('acme', { resourceGroupName, location: 'westeurope', registryName: 'acmeshop', sku: { name: 'Basic' } });

const shop = new AppServiceDeployment('shop', {
  application: new Shop(), resourceGroupName, location, internal: 'public', volumeData: true,
  registry: { server: 'acmeshop.azurecr.io', id: registry.id },
  secrets: {
    database: { password: config.requireSecret('databasePassword') },
    redis: { password: config.requireSecret('redisPassword') },
    // Nobody has told Pulumi that this one is a secret.
    licence: { key: process.env.LICENCE_KEY ?? '' },
  },
  volumes: { media: { azureFile: { shareName: 'media', accountName: 'acme', accountKey: config.requireSecret('accountKey') } } },
});

export const url = shop.endpoint('orders');
export const ordersId = shop.resource('orders').id;
