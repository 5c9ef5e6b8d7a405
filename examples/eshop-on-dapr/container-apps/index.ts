import * as app from '@pulumi/azure-native/app';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as operationalinsights from '@pulumi/azure-native/operationalinsights';
import * as pulumi from '@pulumi/pulumi';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { eshopOnAzure } from './on-azure';

const config = new pulumi.Config();
const resourceGroupName = config.require('resourceGroupName');
const location = config.require('location');

const identity = new managedidentity.UserAssignedIdentity('eshop-identity', { resourceGroupName, location });

// Made here and not by the deployment: browsers get addresses in its domain before any of the apps is there.
const logs = new operationalinsights.Workspace('eshop-logs', { resourceGroupName, location, workspaceName: 'eshop-logs', sku: { name: 'PerGB2018' }, retentionInDays: 30 });
const keys = operationalinsights.getSharedKeysOutput({ resourceGroupName, workspaceName: logs.name });
const environment = new app.ManagedEnvironment('eshop-environment', {
  resourceGroupName, location, environmentName: 'eshop', workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }],
  appLogsConfiguration: { destination: 'log-analytics', logAnalyticsConfiguration: { customerId: logs.customerId, sharedKey: pulumi.secret(keys.apply(({ primarySharedKey }) => primarySharedKey!)) } },
});

const shop = new ContainerAppsDeployment('eshop', {
  application: eshopOnAzure({
    domain: environment.defaultDomain, identity: { resourceId: identity.id, clientId: identity.clientId }, keyVaultName: config.require('keyVaultName'),
    cosmos: { url: config.require('cosmosUrl'), database: 'eShop', collection: 'state' },
  }),
  resourceGroupName, location, environment,
  secrets: {
    databases: { catalog: config.requireSecret('catalogDb'), identity: config.requireSecret('identityDb'), ordering: config.requireSecret('orderingDb') },
    keys: { cosmos: config.requireSecret('cosmosKey'), 'service-bus': config.requireSecret('serviceBus') },
  },
});

export const url = shop.endpoint('blazor-client');
