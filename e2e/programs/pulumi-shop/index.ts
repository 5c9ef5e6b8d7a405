import * as containerregistry from '@pulumi/azure-native/containerregistry';
import * as pulumi from '@pulumi/pulumi';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { Shop } from './shop';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');

const registry = new containerregistry.Registry('acme', { resourceGroupName, location: 'westeurope', registryName: 'acmeshop', sku: { name: 'Basic' } });

const shop = new ContainerAppsDeployment('shop', {
  application: new Shop(), resourceGroupName, location: config.require('location'),
  registry: { server: registry.loginServer, id: registry.id },
  secrets: {
    database: { password: config.requireSecret('databasePassword') },
    redis: { password: config.requireSecret('redisPassword') },
    'service-bus': { connection: config.requireSecret('serviceBus') },
    // Nobody has told Pulumi that this one is a secret.
    licence: { key: process.env.LICENCE_KEY ?? '' },
  },
});

export const url = shop.endpoint('orders');
export const login = pulumi.interpolate`orders:${config.requireSecret('databasePassword')}`;
