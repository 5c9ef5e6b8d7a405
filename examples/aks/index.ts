import * as servicebus from '@pulumi/azure-native/servicebus';
import * as kubernetes from '@pulumi/kubernetes';
import * as pulumi from '@pulumi/pulumi';
import { KubernetesDeployment } from 'cdk-oam/kubernetes/pulumi';
import { Cluster } from './cluster';
import { QUEUE, Storefront } from './shop';

const config = new pulumi.Config();
const place = { resourceGroupName: config.require('resourceGroupName'), location: config.require('location') };

const { resourceGroupName } = place;
const bus = new servicebus.Namespace('storefront', { ...place, sku: { name: 'Standard', tier: 'Standard' } });
const queue = new servicebus.Queue(QUEUE, { resourceGroupName, namespaceName: bus.name, queueName: QUEUE });
const keys = servicebus.listNamespaceKeysOutput({ resourceGroupName, namespaceName: bus.name, authorizationRuleName: 'RootManageSharedAccessKey' });

const { provider } = new Cluster('storefront', place);
const namespace = new kubernetes.core.v1.Namespace('storefront', { metadata: { name: 'storefront' } }, { provider });

const shop = new KubernetesDeployment('storefront', {
  application: new Storefront(), namespace: namespace.metadata.name,
  parameters: { version: config.get('version') ?? '1.0' },
  secrets: { 'service-bus': { values: { connection: pulumi.secret(keys.primaryConnectionString) } } },
  ingress: { className: 'webapprouting.kubernetes.azure.com' },
}, { provider, dependsOn: [queue] });

export const url = shop.endpoint('storefront');
