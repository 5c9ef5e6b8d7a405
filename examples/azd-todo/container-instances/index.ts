import * as containerregistry from '@pulumi/azure-native/containerregistry';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as pulumi from '@pulumi/pulumi';
import { ContainerInstancesDeployment } from 'cdk-oam/azure/container-instances';
import { todoOnAzure } from '../on-azure';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const registry = new containerregistry.Registry('registry', { resourceGroupName, location, sku: { name: 'Basic' } });
const identity = new managedidentity.UserAssignedIdentity('api-identity', { resourceGroupName, location });

const todo = new ContainerInstancesDeployment('todo', {
  application: todoOnAzure(identity.id, config.require('host')),
  resourceGroupName, location,
  network: { subnetId: config.require('subnetId'), zone: { name: 'todo.internal' } },
  registry: { server: registry.loginServer, id: registry.id },
  parameters: { 'web-image': config.require('webImage'), 'api-image': config.require('apiImage'), 'identity-client-id': identity.clientId },
  config: {
    'todo-api-config': {
      AZURE_KEY_VAULT_ENDPOINT: config.require('keyVaultEndpoint'),
      APPLICATIONINSIGHTS_CONNECTION_STRING: config.require('applicationInsights'),
    },
  },
});

/** Where the gateway sends requests on to. */
export const web = todo.endpoint('todo-web');
export const api = todo.endpoint('todo-api');
