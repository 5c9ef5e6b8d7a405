import * as containerinstance from '@pulumi/azure-native/containerinstance';
import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { Application, DaprComponent, DaprSidecar, Ingress, interpolate, Scaler, Secret, SecretFiles, SynthesisError, Volume, WebService, Worker } from '../../../src';
import { ContainerInstancesDeployment, Native, type ContainerInstancesDeploymentArgs } from '../../../src/azure/container-instances';
import { registered, type Registration } from '../../support/registration';
import { record, type RecordOptions } from '../../support/registrations';
import { REGISTRY } from '../support';
import { NAMED, SIZE, SUBNET, UNNAMED, WHERE } from './support';

/** An application with something of everything. */
function shop(): Application {
  const application = new Application(undefined, 'shop');
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  const web = (id: string) => new WebService(application, id, { image: `acme.azurecr.io/${id}:1`, ...SIZE, port: 8080 });
  new DaprComponent(application, 'store', { type: 'state.redis', metadata: { redisPassword: redis.key('password') } });
  const orders = web('orders').with(new DaprSidecar(), new Scaler({ replicas: 2 }));
  new Worker(application, 'mailer', { image: 'mailer:1', ...SIZE, env: { ORDERS: orders.endpoint.url, URL: interpolate`redis://:${redis.key('password')}@redis` } })
    .with(new SecretFiles({ mountPath: '/run/secrets', files: { redis: redis.key('password') } }));
  return application;
}

const args = (more: Partial<ContainerInstancesDeploymentArgs> = {}): ContainerInstancesDeploymentArgs =>
  ({ ...WHERE, ...NAMED, application: shop(), secrets: { redis: { password: 'hush' } }, registry: { server: 'acme.azurecr.io', id: REGISTRY }, report: () => undefined, ...more });
const deployed = (more: Partial<ContainerInstancesDeploymentArgs> = {}, options: RecordOptions = {}, opts?: pulumi.ComponentResourceOptions) =>
  record(() => new ContainerInstancesDeployment('shop', args(more), opts), options);
const child = (type: string, name: string) => `urn:pulumi:stack::project::cdk-oam:azure:ContainerInstancesDeployment$azure-native:${type}::${name}`;
const children = (all: readonly Registration[]) => all.filter(({ custom, type }) => custom && !type.startsWith('pulumi:providers'));
const groupIn = (all: readonly Registration[], name: string) => registered(all, 'containerinstance:ContainerGroup', `shop-${name}`);

describe('a deployment', () => {
  it('creates every resource as its child, under a name of its own', async () => {
    expect(children(await deployed()).map(({ urn }) => urn).sort()).toEqual([
      child('authorization:RoleAssignment', 'shop-registry-pull'),
      ...['shop-mailer', 'shop-orders', 'shop-orders-1'].map((name) => child('containerinstance:ContainerGroup', name)),
      child('managedidentity:UserAssignedIdentity', 'shop-registry-pull'), child('operationalinsights:Workspace', 'shop-logs'),
      child('privatedns:PrivateRecordSet', 'shop-orders'), child('privatedns:PrivateZone', 'shop-zone'), child('privatedns:VirtualNetworkLink', 'shop-zone'),
    ]);
  });

  it('has groups made anew for what the service does not change in place', async () => {
    expect(groupIn(await deployed(), 'orders')).toMatchObject({
      deleteBeforeReplace: true, replaceOnChanges: ['containers[*].resources', 'ipAddress', 'osType', 'priority', 'restartPolicy', 'sku', 'subnetIds', 'zones'],
    });
    expect(registered(await deployed(), 'operationalinsights:Workspace', 'shop-logs')).toMatchObject({ replaceOnChanges: [] });
  });

  it('waits for the right to pull, and for addresses', async () => {
    const all = await deployed();
    expect(groupIn(all, 'mailer').dependencies).toContain(child('authorization:RoleAssignment', 'shop-registry-pull'));
    expect(registered(all, 'privatedns:PrivateRecordSet', 'shop-orders').dependencies).toEqual(expect.arrayContaining(['shop-orders', 'shop-orders-1'].map((name) => child('containerinstance:ContainerGroup', name))));
    expect(registered(all, 'privatedns:PrivateRecordSet', 'shop-orders').inputs).toMatchObject({ aRecords: [{ ipv4Address: expect.stringMatching(/^10\.0\./) }, { ipv4Address: expect.stringMatching(/^10\.0\./) }] });
    const unnamed = await deployed({ ...UNNAMED });
    expect(groupIn(unnamed, 'mailer').dependencies).toContain(child('containerinstance:ContainerGroup', 'shop-orders'));
    expect((groupIn(unnamed, 'mailer').inputs as any).containers[0].environmentVariables[0]).toEqual({ name: 'ORDERS', value: expect.stringMatching(/^http:\/\/10\.0\.\d+\.\d+:8080$/) });
  });

  it('marks every secret, composed and encoded ones too', async () => {
    const all = await deployed();
    const { containers, volumes, diagnostics } = groupIn(all, 'mailer').inputs as any;
    expect(containers[0].environmentVariables).toEqual([{ name: 'ORDERS', value: 'http://orders.shop.internal:8080' }, { name: 'URL', secureValue: { $secret: 'redis://:hush@redis' } }]);
    expect(volumes[0].secret).toEqual({ redis: { $secret: Buffer.from('hush').toString('base64') } });
    expect(diagnostics.logAnalytics).toEqual({ workspaceId: expect.any(String), workspaceKey: { $secret: expect.any(String) } });
    expect((groupIn(all, 'orders').inputs as any).containers[1].environmentVariables).toEqual([{ name: expect.stringMatching(/^COMPONENT_STORE_REDISPASSWORD_/), secureValue: { $secret: 'hush' } }]);
    const share = await deployed({ application: withShare(), volumes: { media: { azureFile: { shareName: pulumi.output('m'), accountName: 'a', accountKey: 'hush' } } } });
    expect((groupIn(share, 'mailer').inputs as any).volumes).toEqual([{ name: 'media', azureFile: { shareName: 'm', storageAccountName: 'a', storageAccountKey: { $secret: 'hush' } } }]);
  });

  it('knows in a preview what can be known', async () => {
    const all = await deployed({ network: { ...NAMED.network, subnetId: pulumi.output(SUBNET) } }, { preview: true });
    expect(groupIn(all, 'orders').inputs).toMatchObject({ containerGroupName: 'orders', containers: [{ name: 'orders' }, { name: 'daprd' }] });
    expect(registered(all, 'privatedns:PrivateRecordSet', 'shop-orders').inputs).toMatchObject({ aRecords: [{ ipv4Address: { $unknown: true } }, { ipv4Address: { $unknown: true } }] });
  });

  it('lets a native trait write what the SDK knows and we do not', async () => {
    const application = new Application(undefined, 'shop');
    new Worker(application, 'mailer', { image: 'm', ...SIZE }).with(new Native<containerinstance.ContainerGroupArgs>((group) => { group.encryptionProperties = { keyName: 'k', keyVersion: '1', vaultBaseUrl: pulumi.output('https://v') }; }));
    expect(groupIn(await deployed({ application, secrets: {} }), 'mailer').inputs).toMatchObject({ encryptionProperties: { keyName: 'k', vaultBaseUrl: 'https://v' } });
  });

  it('is an error that Pulumi shows without a stack, before anything is created', async () => {
    const application = new Application(undefined, 'shop');
    new Worker(application, 'mailer', { image: 'm', cpu: 0.5, memory: '1Gi' });
    let caught: unknown;
    const all = await record(() => { try { new ContainerInstancesDeployment('shop', args({ application, secrets: {} })); } catch (error) { caught = error; } });
    expect([all, caught instanceof SynthesisError, pulumi.RunError.isInstance(caught)]).toEqual([[], true, true]);
    expect((caught as Error).message).toMatch(/^cannot synthesize shop for container-instances: 1 error\n {2}error ACI\.RESOURCES \[shop\/mailer]/);
  });
});

describe('endpoints', () => {
  const endpoints = async (application: Application, more: Partial<ContainerInstancesDeploymentArgs>) =>
    registered(await deployed({ application, registry: undefined, secrets: undefined, network: undefined, ...more }), 'cdk-oam:azure:ContainerInstancesDeployment', 'shop').outputs?.endpoints;
  const web = (...routes: Ingress[]) => {
    const application = new Application(undefined, 'shop');
    new WebService(application, 'front', { image: 'x', ...SIZE, port: 8080 }).with(...routes);
    new Worker(application, 'mailer', { image: 'm', ...SIZE });
    return application;
  };

  it('are public names, hosts of certificates, private addresses or names', async () => {
    expect(await endpoints(web(new Ingress()), {})).toEqual({ front: expect.stringMatching(/^http:\/\/shop-front\.[0-9a-f]{8}\.westeurope\.azurecontainer\.io:8080$/) });
    expect(await endpoints(web(new Ingress()), { dnsNameLabelScope: 'Unsecure' })).toEqual({ front: 'http://shop-front.westeurope.azurecontainer.io:8080' });
    expect(await endpoints(web(new Ingress({ host: 'shop.example.com', tls: true })), { tls: {} })).toEqual({ front: 'https://shop.example.com' });
    expect(await endpoints(web(), UNNAMED)).toEqual({ front: expect.stringMatching(/^http:\/\/10\.0\.\d+\.\d+:8080$/) });
    expect(await endpoints(web(), NAMED)).toEqual({ front: 'http://front.shop.internal:8080' });
  });

  it('are no secrets, whatever stands in their group', async () => {
    const application = new Application(undefined, 'shop');
    new WebService(application, 'front', { image: 'x', ...SIZE, port: 8080, env: { A: new Secret(application, 'redis', { keys: ['password'] }).key('password') } });
    expect(await endpoints(application, { ...UNNAMED, secrets: { redis: { password: 'hush' } } })).toEqual({ front: expect.stringMatching(/^http:/) });
  });

  it('are asked for by name', async () => {
    await record(() => {
      const deployment = new ContainerInstancesDeployment('shop', args());
      expect(deployment.resource('orders')).toBeInstanceOf(containerinstance.ContainerGroup);
      expect(() => deployment.endpoint('mailer')).toThrow("component 'mailer' has no ports: endpoints are orders");
    });
  });
});

function withShare(): Application {
  const application = new Application(undefined, 'shop');
  new Secret(application, 'redis', { keys: ['password'] });
  new Worker(application, 'mailer', { image: 'm', ...SIZE }).with(new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
  return application;
}
