import * as pulumi from '@pulumi/pulumi';
import { Application, EventScaler, Ingress, Secret, WebService, Worker } from 'cdk-oam';
import { ContainerAppsDeployment, type ContainerApps } from 'cdk-oam/azure/container-apps';

class Shop extends Application<ContainerApps> {
  constructor() {
    super(undefined, 'shop');
    const bus = new Secret(this, 'service-bus', { keys: ['connection'] });
    const orders = new WebService(this, 'orders', { image: 'ghcr.io/acme/orders:1.4', port: 8080, cpu: 0.25, memory: '0.5Gi' }).with(new Ingress());
    new Worker(this, 'mailer', { image: 'ghcr.io/acme/mailer:1.4', cpu: 0.25, memory: '0.5Gi', env: { ORDERS_URL: orders.endpoint.url } }).with(new EventScaler({
      max: 5, triggers: [{ type: 'azure-servicebus', metadata: { queueName: 'mail' }, auth: { connection: bus.key('connection') } }],
    }));
  }
}

const config = new pulumi.Config();
const shop = new ContainerAppsDeployment('shop', {
  application: new Shop(), resourceGroupName: config.require('resourceGroupName'), location: 'westeurope',
  secrets: { 'service-bus': { connection: config.requireSecret('connection') } },
});

export const url = shop.endpoint('orders');
