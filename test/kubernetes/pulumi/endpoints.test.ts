import * as pulumi from '@pulumi/pulumi';
import { expect, it } from 'vitest';
import { Application, Expose, HttpScaler, Ingress, WebService, Worker } from '../../../src';
import { KubernetesDeployment, type KubernetesDeploymentArgs } from '../../../src/kubernetes/pulumi';
import { registered } from '../../support/registration';
import { record } from '../../support/registrations';
import { deployed } from './support';

const application = (): Application => {
  const made = new Application(undefined, 'shop');
  const web = (id: string, ports: any = [{ port: 8080 }]) => new WebService(made, id, { image: 'x', ports });
  web('front').with(new Ingress({ host: '*.example.com' }), new Ingress({ host: 'shop.example.com', tls: true }));
  web('plain').with(new Ingress({ host: 'plain.example.com' }));
  web('anywhere').with(new Ingress());
  web('admin').with(new Ingress({ host: 'admin.example.com', external: false }));
  web('broker', [{ port: 5672, appProtocol: 'tcp' }]).with(new Expose({ type: 'LoadBalancer', ports: [{ name: 'amqp', port: 5671, appProtocol: 'tcp' }] }));
  web('counted').with(new HttpScaler({ max: 2, concurrency: 5 }));
  web('orders');
  new Worker(made, 'mailer', { image: 'm' });
  return made;
};
const args: Omit<KubernetesDeploymentArgs, 'application'> = { namespace: 'live', ingress: { className: 'nginx', internalClassName: 'inside' } };
/** A cluster whose controllers give addresses. */
const create = (type: string) => (/:(Ingress|Service)$/.test(type) ? { state: { status: { loadBalancer: { ingress: [type.endsWith('Service') ? { ip: 'fd00::1' } : { hostname: 'lb.example.net' }] } } } } : undefined);
const endpoints = async (more: Partial<KubernetesDeploymentArgs> = {}, options = {}) =>
  registered(await deployed({ application: application(), ...args, ...more }, { create, ...options }), 'cdk-oam:kubernetes:KubernetesDeployment', 'shop').outputs?.endpoints;

it('endpoints are URLs, from outside where a route or a load balancer leads there', async () => {
  expect(await endpoints()).toEqual({
    front: 'https://shop.example.com', plain: 'http://plain.example.com', anywhere: 'http://lb.example.net', admin: 'http://admin:8080', broker: 'tcp://[fd00::1]:5671',
    counted: 'http://counted-interceptor.live:8080', orders: 'http://orders:8080',
  });
});

it('endpoints behind a Gateway are its hosts', async () => {
  expect(await endpoints({ ingress: undefined, gateway: { name: 'public', httpsSectionName: 'https', internal: { name: 'private' } } })).toMatchObject({ front: 'https://shop.example.com', anywhere: 'http://anywhere:8080' });
});

it('endpoints wait for a namespace that comes later', async () => {
  expect(await endpoints({ namespace: pulumi.output('live') })).toMatchObject({ counted: 'http://counted-interceptor.live:8080' });
});

it('endpoints are not known in a preview where the cluster decides them', async () => {
  expect(await endpoints({}, { preview: true })).toMatchObject({ anywhere: { $unknown: true }, broker: { $unknown: true } });
});

it('endpoints and resources are asked for by name', async () => {
  await record(() => {
    const deployment = new KubernetesDeployment('shop', { application: application(), ...args, report: () => undefined });
    expect(pulumi.Output.isInstance(deployment.endpoint('front'))).toBe(true);
    expect(() => deployment.endpoint('mailer')).toThrow("component 'mailer' has no ports: endpoints are front, plain, anywhere, admin, broker, counted, orders");
    expect(() => deployment.endpoint('toString')).toThrow("there is no component 'toString': endpoints are");
    expect(pulumi.CustomResource.isInstance(deployment.resource('Deployment/mailer'))).toBe(true);
    expect(() => deployment.resource('Deployment/toString')).toThrow(/there is no resource 'Deployment\/toString': resources are Deployment\/admin, /);
  }, { create });
});
