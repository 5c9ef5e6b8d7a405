import * as containerregistry from '@pulumi/azure-native/containerregistry';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as pulumi from '@pulumi/pulumi';
import { AppServiceDeployment } from 'cdk-oam/azure/app-service';
import { todoOnAzure } from '../on-azure';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');
const registryName = config.require('registryName');

const registry = new containerregistry.Registry('registry', { resourceGroupName, location, registryName, sku: { name: 'Basic' } });
const identity = new managedidentity.UserAssignedIdentity('api-identity', { resourceGroupName, location });

const todo = new AppServiceDeployment('todo', {
  application: todoOnAzure(identity.id),
  resourceGroupName, location,
  plan: { sku: 'B3' },
  // Each container says how it is pulled: the host is known before the registry is there.
  registry: { server: `${registryName}.azurecr.io`, id: registry.id },
  parameters: { 'web-image': config.require('webImage'), 'api-image': config.require('apiImage'), 'identity-client-id': identity.clientId },
  config: {
    'todo-api-config': {
      AZURE_KEY_VAULT_ENDPOINT: config.require('keyVaultEndpoint'),
      APPLICATIONINSIGHTS_CONNECTION_STRING: config.require('applicationInsights'),
    },
  },
});

export const web = todo.endpoint('todo-web');
export const api = todo.endpoint('todo-api');
