import * as web from '@pulumi/azure-native/web';
import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { Application, Autoscaler, DaprComponent, DaprSidecar, Ingress, interpolate, Rollout, Secret, Sidecar, SynthesisError, Volume, WebService, Worker } from '../../../src';
import { AppServiceDeployment, Native, type AppServiceDeploymentArgs } from '../../../src/azure/app-service';
import { registered, type Registration } from '../../support/registration';
import { record, type RecordOptions } from '../../support/registrations';
import { IDENTITY, REGISTRY, SUBNET } from './support';

/** An application with something of everything. */
function shop(): Application {
  const application = new Application(undefined, 'shop');
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  const site = (id: string) => new WebService(application, id, { image: `acme.azurecr.io/${id}:1`, port: 8080 });
  new DaprComponent(application, 'store', { type: 'state.redis', metadata: { redisPassword: redis.key('password') } });
  const front = site('front').with(new Ingress({ host: 'shop.example.com', tls: true }), new Autoscaler({ max: 3, cpu: 70 }));
  site('orders').with(new DaprSidecar(), new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
  new Worker(application, 'mailer', { image: 'mailer:1', env: { FRONT: front.endpoint.url, PASSWORD: redis.key('password'), URL: interpolate`redis://:${redis.key('password')}@redis` } });
  return application;
}

const args = (more: Partial<AppServiceDeploymentArgs> = {}): AppServiceDeploymentArgs => ({
  resourceGroupName: 'shop-group', location: 'westeurope', application: shop(), secrets: { redis: { password: 'hush' } }, volumeData: true,
  registry: { server: 'acme.azurecr.io', id: REGISTRY }, network: { subnetId: SUBNET }, volumes: { media: { azureFile: { shareName: 's', accountName: 'a', accountKey: 'hush-key' } } },
  report: () => undefined, ...more,
});
const deployed = (more: Partial<AppServiceDeploymentArgs> = {}, options: RecordOptions = {}, opts?: pulumi.ComponentResourceOptions) =>
  record(() => new AppServiceDeployment('shop', args(more), opts), options);
const child = (type: string, name: string) => `urn:pulumi:stack::project::cdk-oam:azure:AppServiceDeployment$azure-native:${type}::${name}`;
const children = (all: readonly Registration[]) => all.filter(({ custom }) => custom);

describe('a deployment', () => {
  it('creates every resource as its child, under a name of its own', async () => {
    const all = await deployed();
    expect(children(all).map(({ urn }) => urn).sort()).toEqual([
      child('authorization:RoleAssignment', 'shop-registry-pull'), child('managedidentity:UserAssignedIdentity', 'shop-registry-pull'),
      child('monitor:AutoscaleSetting', 'shop-plan'), ...['front', 'mailer', 'orders'].map((id) => child('monitor:DiagnosticSetting', `shop-${id}`)),
      child('operationalinsights:Workspace', 'shop-logs'), child('web:AppServicePlan', 'shop-plan'), child('web:Certificate', 'shop-shop-example-com-951623a2'),
      ...['front', 'mailer', 'orders'].map((id) => child('web:WebApp', `shop-${id}`)),
      ...['front', 'mailer', 'orders'].map((id) => child('web:WebAppApplicationSettings', `shop-${id}`)), child('web:WebAppAzureStorageAccounts', 'shop-orders'),
      child('web:WebAppHostNameBinding', 'shop-shop-example-com-951623a2'),
      ...['front-main', 'mailer-main', 'orders-daprd', 'orders-main'].map((id) => child('web:WebAppSiteContainer', `shop-${id}`)),
    ].sort());
    expect(new Set(children(all).map(({ parent }) => parent))).toEqual(new Set(['urn:pulumi:stack::project::cdk-oam:azure:AppServiceDeployment::shop']));
  });

  it('lets containers wait for the role that pulls them, for their settings and for their shares', async () => {
    const { dependencies } = registered(await deployed(), 'web:WebAppSiteContainer', 'shop-orders-main');
    expect(dependencies).toEqual(expect.arrayContaining([
      child('authorization:RoleAssignment', 'shop-registry-pull'), child('web:WebAppApplicationSettings', 'shop-orders'), child('web:WebAppAzureStorageAccounts', 'shop-orders'), child('web:WebApp', 'shop-orders'),
    ]));
  });

  it('pulls by the client id of the identity, and only from the registry', async () => {
    const all = await deployed();
    expect(registered(all, 'web:WebAppSiteContainer', 'shop-front-main').inputs).toMatchObject({ name: 'front', authType: 'UserAssigned', userManagedIdentityClientId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(registered(all, 'web:WebAppSiteContainer', 'shop-mailer-main').inputs).toMatchObject({ authType: 'Anonymous' });
    expect(registered(all, 'web:WebAppSiteContainer', 'shop-orders-daprd').inputs).toMatchObject({ authType: 'Anonymous' });
    const given = await deployed({ registry: { server: 'acme.azurecr.io', identity: IDENTITY } });
    expect(registered(given, 'web:WebAppSiteContainer', 'shop-front-main').inputs).toMatchObject({ userManagedIdentityClientId: { $secret: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  });

  it('gives addresses by what the platform answers, whatever the order of components', async () => {
    const { properties } = registered(await deployed(), 'web:WebAppApplicationSettings', 'shop-mailer').inputs as any;
    expect(properties.FRONT).toMatch(/^https:\/\/front-[0-9a-f]{8}\.westeurope-01\.azurewebsites\.net$/);
    const circle = new Application(undefined, 'shop');
    const first = new WebService(circle, 'first', { image: 'f', port: 80 });
    const second = new WebService(circle, 'second', { image: 's', port: 80, env: { FIRST: first.endpoint.host, PORT: first.endpoint.port } });
    first.with(new Sidecar({ name: 'proxy', image: 'p', env: { SECOND: second.endpoint.url } }));
    const all = await deployed({ application: circle, secrets: {}, volumes: undefined });
    expect(registered(all, 'web:WebAppApplicationSettings', 'shop-first').inputs).toMatchObject({ properties: { proxy__SECOND: expect.stringMatching(/^https:\/\/second-.*azurewebsites\.net$/) } });
    expect(registered(all, 'web:WebAppApplicationSettings', 'shop-second').inputs).toMatchObject({ properties: { FIRST: expect.stringMatching(/^first-.*azurewebsites\.net$/), PORT: '443' } });
  });

  it('marks every secret, composed ones too, and keeps the site itself readable', async () => {
    const all = await deployed();
    const { properties } = registered(all, 'web:WebAppApplicationSettings', 'shop-mailer').inputs as any;
    expect(properties).toMatchObject({ PASSWORD: { $secret: 'hush' }, URL: { $secret: 'redis://:hush@redis' } });
    expect(registered(all, 'web:WebAppAzureStorageAccounts', 'shop-orders').inputs).toMatchObject({ properties: { media: { accessKey: { $secret: 'hush-key' } } } });
    for (const { type, inputs } of children(all)) if (!/Settings$|StorageAccounts$/.test(type)) expect(JSON.stringify(inputs), type).not.toContain('hush');
    expect((registered(all, 'web:WebApp', 'shop-mailer').inputs as any).siteConfig.$secret).toBeUndefined();
  });

  it('knows in a preview what can be known', async () => {
    const all = await deployed({}, { preview: true });
    expect(registered(all, 'web:WebApp', 'shop-orders').inputs).toMatchObject({ name: 'orders', serverFarmId: { $unknown: true }, siteConfig: { linuxFxVersion: 'sitecontainers' } });
    expect(registered(all, 'web:WebAppApplicationSettings', 'shop-mailer').inputs).toMatchObject({ properties: { FRONT: { $unknown: true }, PASSWORD: { $secret: 'hush' } } });
  });

  it('takes an existing plan as it is, a resource of the SDK among them', async () => {
    const all = await record(() => {
      const plan = new web.AppServicePlan('mine', { resourceGroupName: 'g', name: 'mine', kind: 'linux', reserved: true, sku: { name: 'P1v3' } });
      return new AppServiceDeployment('shop', args({ plan, logs: 'none' }));
    });
    expect(children(all).filter(({ type }) => type.endsWith('AppServicePlan'))).toHaveLength(1);
    expect(registered(all, 'web:WebApp', 'shop-orders').inputs).toMatchObject({ serverFarmId: expect.stringMatching(/serverfarms\/mine$/) });
    expect(registered(all, 'monitor:AutoscaleSetting', 'shop-plan').inputs).toMatchObject({ enabled: true, targetResourceUri: expect.stringMatching(/serverfarms\/mine$/) });
  });

  it('runs a canary in a slot of its site, under names that stay', async () => {
    const application = shop();
    application.components.find(({ name }) => name === 'orders')!.with(new Rollout({ strategy: 'canary', steps: [{ weight: 20 }] }) as never);
    const all = await deployed({ application, hostNameScope: 'global', rollouts: { orders: { stableImage: pulumi.output('acme.azurecr.io/orders:0') } } });
    expect(registered(all, 'web:WebAppSlot', 'shop-orders-canary').inputs).toMatchObject({ name: 'orders', slot: 'canary' });
    expect(registered(all, 'web:WebAppSiteContainer', 'shop-orders-main').inputs).toMatchObject({ image: 'acme.azurecr.io/orders:0' });
    const { inputs, dependencies } = registered(all, 'web:WebAppSiteContainerSlot', 'shop-orders-canary-main');
    expect(inputs).toMatchObject({ name: 'orders', slot: 'canary', image: 'acme.azurecr.io/orders:1' });
    expect(dependencies).toEqual(expect.arrayContaining([child('web:WebAppSlot', 'shop-orders-canary'), child('web:WebAppApplicationSettingsSlot', 'shop-orders-canary'), child('authorization:RoleAssignment', 'shop-registry-pull')]));
  });

  it('writes what a Native trait writes, typed with the classes of the SDK', async () => {
    const application = new Application(undefined, 'shop');
    new WebService(application, 'orders', { image: 'o', port: 80 }).with(new Native<web.WebAppArgs>((site) => { site.clientCertEnabled = pulumi.output(true); }), new Native((site) => { site.siteConfig.alwaysOn = false; }));
    expect(registered(await deployed({ application, secrets: {}, volumes: undefined }), 'web:WebApp', 'shop-orders').inputs).toMatchObject({ clientCertEnabled: true, siteConfig: { alwaysOn: false } });
  });
});

describe('endpoints and resources', () => {
  it('are the site and its address, and a worker has none', async () => {
    let deployment: AppServiceDeployment | undefined;
    const all = await record(() => { deployment = new AppServiceDeployment('shop', args()); });
    expect(registered(all, 'azure:AppServiceDeployment', 'shop').outputs?.endpoints).toEqual({ front: expect.stringMatching(/^https:\/\/front-/), orders: expect.stringMatching(/^https:\/\/orders-/) });
    expect(deployment!.resource('mailer')).toBeInstanceOf(web.WebApp);
    expect(() => deployment!.endpoint('mailer')).toThrow("component 'mailer' has no ports: endpoints are front, orders");
  });

  it('are none where something stands against the model: nothing is created', async () => {
    const attempt = record(() => new AppServiceDeployment('shop', args({ plan: { sku: 'F1' } })));
    await expect(attempt).rejects.toThrow(SynthesisError);
    await expect(attempt).rejects.toThrow(/size F1 puts sites to sleep, and 'mailer' must always run/);
  });
});
