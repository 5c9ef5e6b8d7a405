import * as containerregistry from '@pulumi/azure-native/containerregistry';
import * as network from '@pulumi/azure-native/network';
import * as pulumi from '@pulumi/pulumi';
import { ContainerInstancesDeployment } from 'cdk-oam/azure/container-instances';
import { Shop } from './shop';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const registry = new containerregistry.Registry('acme', { resourceGroupName, location, registryName: 'acmeshop', sku: { name: 'Basic' } });
const vnet = new network.VirtualNetwork('vnet', { resourceGroupName, location, virtualNetworkName: 'shop', addressSpace: { addressPrefixes: ['10.0.0.0/16'] } });
const subnet = new network.Subnet('groups', {
  resourceGroupName, virtualNetworkName: vnet.name, subnetName: 'groups', addressPrefix: '10.0.0.0/24',
  delegations: [{ name: 'groups', serviceName: 'Microsoft.ContainerInstance/containerGroups' }],
});

const shop = new ContainerInstancesDeployment('shop', {
  application: new Shop(), resourceGroupName, location,
  network: { subnetId: subnet.id, zone: { name: 'shop.internal' } },
  registry: { server: registry.loginServer, id: registry.id },
  secrets: {
    database: { password: config.requireSecret('databasePassword') },
    redis: { password: config.requireSecret('redisPassword') },
    // Nobody has told Pulumi that this one is a secret.
    licence: { key: process.env.LICENCE_KEY ?? '' },
  },
});

export const url = shop.endpoint('orders');
export const ip = shop.resource('orders').id;
