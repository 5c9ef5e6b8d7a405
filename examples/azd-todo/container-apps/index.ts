import * as containerregistry from '@pulumi/azure-native/containerregistry';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as pulumi from '@pulumi/pulumi';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { todoOnContainerApps } from './on-container-apps';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const registry = new containerregistry.Registry('registry', { resourceGroupName, location, sku: { name: 'Basic' } });
const identity = new managedidentity.UserAssignedIdentity('api-identity', { resourceGroupName, location });

const todo = new ContainerAppsDeployment('todo', {
  application: todoOnContainerApps(identity.id),
  resourceGroupName, location,
  registry: { server: registry.loginServer, id: registry.id },
  // The pages ask for nothing, and get the smallest size.
  resources: 'round-up',
  parameters: { 'web-image': config.require('webImage'), 'api-image': config.require('apiImage'), 'identity-client-id': identity.clientId },
  config: {
    'todo-api-config': {
      AZURE_KEY_VAULT_ENDPOINT: config.require('keyVaultEndpoint'),
      // It names where telemetry goes and opens nothing; browsers get it too.
      APPLICATIONINSIGHTS_CONNECTION_STRING: config.require('applicationInsights'),
    },
  },
});

export const web = todo.endpoint('todo-web');
export const api = todo.endpoint('todo-api');
