import * as app from '@pulumi/azure-native/app';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as operationalinsights from '@pulumi/azure-native/operationalinsights';
import * as resources from '@pulumi/azure-native/resources';
import * as pulumi from '@pulumi/pulumi';

const config = new pulumi.Config();
const group = new resources.ResourceGroup('group', { resourceGroupName: 'shop', location: config.require('location') });
const where = { resourceGroupName: group.name, location: group.location };
const workspace = new operationalinsights.Workspace('logs', { ...where, workspaceName: 'shop-logs', sku: { name: 'PerGB2018' } });
const keys = operationalinsights.getSharedKeysOutput({ resourceGroupName: group.name, workspaceName: workspace.name });

class Shop extends pulumi.ComponentResource {
  readonly url: pulumi.Output<string>;

  constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
    super('acme:index:Shop', name, {}, opts);
    const child = { parent: this };
    const identity = new managedidentity.UserAssignedIdentity('orders', { ...where, resourceName: 'orders' }, child);
    const environment = new app.ManagedEnvironment('environment', {
      ...where,
      environmentName: 'shop',
      appLogsConfiguration: {
        destination: 'log-analytics',
        logAnalyticsConfiguration: { customerId: workspace.customerId, sharedKey: pulumi.secret(keys.apply((each) => each.primarySharedKey ?? '')) },
      },
    }, child);
    const orders = new app.ContainerApp('orders', {
      ...where,
      containerAppName: 'orders',
      environmentId: environment.id,
      identity: { type: 'UserAssigned', userAssignedIdentities: [identity.id] },
      configuration: { ingress: { external: true, targetPort: 80 }, secrets: [{ name: 'sb', value: config.requireSecret('sb') }] },
      template: { containers: [{ name: 'orders', image: 'nginx', env: [{ name: 'CLIENT', value: identity.clientId }] }] },
    }, { ...child, protect: true, dependsOn: [workspace], aliases: [{ name: 'orders-before' }] });
    this.url = pulumi.interpolate`https://${orders.configuration.apply((each) => each?.ingress?.fqdn)}`;
    this.registerOutputs({ url: this.url });
  }
}

export const url = pulumi.unsecret(new Shop('shop').url);
export const secretUrl = pulumi.secret(url);
export const replicas = config.requireObject<{ max: number }>('scale').max;
