// A program that uses both platforms: only here are the declarations of the SDKs there to agree with ours. The last
// lines prove that they are read at all.
import * as kubernetes from '@pulumi/kubernetes';
import * as pulumi from '@pulumi/pulumi';
import { ApiObject, type Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Application, Config, Secret, WebService } from 'cdk-oam';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { App, KubernetesChart } from 'cdk-oam/kubernetes';
import { KubernetesDeployment } from 'cdk-oam/kubernetes/pulumi';

function shop(version: string | pulumi.Output<string>): Application {
  const application = new Application(undefined, 'shop');
  const bus = new Secret(application, 'bus', { keys: ['connection'] });
  const limits = new Config(application, 'limits', { keys: ['rate'] });
  new WebService(application, 'orders', {
    image: 'ghcr.io/acme/orders:1.4', port: 8080, env: { VERSION: version, BUS: bus.key('connection'), RATE: limits.key('rate') },
  });
  return application;
}

const app = new App();
const chart: Chart = new KubernetesChart(app, 'shop', { application: shop('1.4'), secrets: { bus: { existing: 'bus' } } });
new ApiObject(chart, 'extra', { apiVersion: 'v1', kind: 'ConfigMap' });
const database: kplus.ISecret = kplus.Secret.fromSecretName(chart, 'database', 'database');
const bridged = new KubernetesChart(app, 'bridged', { application: shop('1.4'), secrets: { bus: database }, config: { limits: new kplus.ConfigMap(chart, 'limits') }, serviceAccounts: { orders: new kplus.ServiceAccount(chart, 'account') } });
const orders: kplus.Pods = bridged.pods('orders');
new kplus.NetworkPolicy(bridged, 'policy', { selector: orders });
export const wrong: kplus.Deployment = bridged.pods('orders'); // ERROR 'Pods'
app.synth();

const config = new pulumi.Config();
const deployment = new ContainerAppsDeployment('shop', {
  application: shop(pulumi.output('1.4')),
  resourceGroupName: 'shop',
  location: 'westeurope',
  secrets: { bus: { connection: config.requireSecret('bus') } },
}, { protect: true });
export const url: pulumi.Output<string> = deployment.endpoint('orders');
export const text: string = deployment.endpoint('orders'); // ERROR Output<string>
export const other: ContainerAppsDeployment = chart; // ERROR 'Chart'

const namespace = new kubernetes.core.v1.Namespace('shop');
const onCluster = new KubernetesDeployment('shop', {
  application: shop(pulumi.output('1.4')), namespace: namespace.metadata.name, imagePullSecrets: [config.require('pull'), namespace.metadata.name],
  secrets: { bus: { values: { connection: config.requireSecret('bus') } } }, config: { limits: { existing: namespace.metadata.name } }, parameters: { tag: pulumi.output(4) },
}, { dependsOn: [namespace], provider: new kubernetes.Provider('aks') });
export const address: pulumi.Output<string> = onCluster.endpoint('orders');
export const rolledOut = (onCluster.resource('Deployment/orders') as kubernetes.apps.v1.Deployment).status.readyReplicas;
export const job: kubernetes.batch.v1.Job = onCluster.endpoint('orders'); // ERROR Job
new KubernetesDeployment('wrong', { application: shop('1.4'), kubernetesVersion: pulumi.output('1.30') }); // ERROR string
