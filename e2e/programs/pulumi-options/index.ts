import * as azure from '@pulumi/azure-native';
import * as pulumi from '@pulumi/pulumi';
import { Application, DaprComponent, DaprSidecar, Ingress, WebService, Worker } from 'cdk-oam';
import { AppServiceDeployment, type AppService } from 'cdk-oam/azure/app-service';
import { ContainerAppsDeployment, type ContainerApps } from 'cdk-oam/azure/container-apps';
import { ContainerInstancesDeployment, type ContainerInstances } from 'cdk-oam/azure/container-instances';

const config = new pulumi.Config();

class Shop extends Application<ContainerApps & ContainerInstances & AppService> {
  constructor() {
    super(undefined, 'shop');
    const also = config.get('also');
    if (also !== undefined) new Worker(this, also, { image: 'ghcr.io/acme/also:1.0', cpu: 1, memory: '2Gi' });
    new DaprComponent(this, 'carts', { type: 'state.redis', metadata: { redisHost: 'redis.example.com:6379' } });
    new WebService(this, 'orders', { image: `ghcr.io/acme/orders:${config.require('version')}`, port: 8080, cpu: 1, memory: '2Gi' }).with(new Ingress(), new DaprSidecar());
  }
}

/** A pipeline of its own brings out new versions. */
const images: Readonly<Record<string, string>> = {
  'azure-native:app:ContainerApp': 'template.containers[0].image',
  'azure-native:containerinstance:ContainerGroup': 'containers[0].image',
  'azure-native:web:WebAppSiteContainer': 'image',
};
const leaveTheImage: pulumi.ResourceTransform = ({ type, props, opts }) => {
  const image = images[type];
  if (image === undefined) return undefined;
  // Containers of a site have no tags.
  return { props: type.startsWith('azure-native:web:') ? props : { ...props, tags: { team: 'orders' } }, opts: pulumi.mergeOptions(opts, { ignoreChanges: [image] }) };
};

const elsewhere = new azure.Provider('elsewhere', { subscriptionId: '00000000-0000-4000-8000-00000000cafe' });
const options: pulumi.ComponentResourceOptions = {
  providers: [elsewhere], protect: config.get('protect') !== 'false', transforms: [leaveTheImage],
  aliases: config.get('formerName') === undefined ? [] : [{ name: config.require('formerName') }],
};
const args = { application: new Shop(), resourceGroupName: 'shop', location: 'westeurope' };

switch (config.require('target')) {
  case 'container-apps': new ContainerAppsDeployment(config.require('name'), args, options); break;
  case 'container-instances': new ContainerInstancesDeployment(config.require('name'), args, options); break;
  case 'app-service': new AppServiceDeployment(config.require('name'), { ...args, volumeData: true }, options); break;
  default: throw new Error(`no target ${config.require('target')}`);
}
