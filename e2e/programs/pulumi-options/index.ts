import * as azure from '@pulumi/azure-native';
import * as pulumi from '@pulumi/pulumi';
import { Application, DaprComponent, DaprSidecar, WebService } from 'cdk-oam';
import { ContainerAppsDeployment, type ContainerApps } from 'cdk-oam/azure/container-apps';

const config = new pulumi.Config();

class Shop extends Application<ContainerApps> {
  constructor() {
    super(undefined, 'shop');
    new DaprComponent(this, 'carts', { type: 'state.redis', metadata: { redisHost: 'redis.example.com:6379' } });
    new WebService(this, 'orders', { image: `ghcr.io/acme/orders:${config.require('version')}`, port: 8080, cpu: 0.25, memory: '0.5Gi' }).with(new DaprSidecar());
  }
}

/** A pipeline of its own brings out new versions. */
const leaveTheImage: pulumi.ResourceTransform = ({ type, props, opts }) => {
  if (type !== 'azure-native:app:ContainerApp') return undefined;
  return { props: { ...props, tags: { team: 'orders' } }, opts: pulumi.mergeOptions(opts, { ignoreChanges: ['template.containers[0].image'] }) };
};

const elsewhere = new azure.Provider('elsewhere', { subscriptionId: '00000000-0000-4000-8000-00000000cafe' });

new ContainerAppsDeployment(config.require('name'), { application: new Shop(), resourceGroupName: 'shop', location: 'westeurope' }, {
  providers: [elsewhere], protect: true, transforms: [leaveTheImage],
  aliases: config.get('formerName') === undefined ? [] : [{ name: config.require('formerName') }],
});
