import * as app from '@pulumi/azure-native/app';
import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { Application, ConfigFiles, DaprComponent, DaprSidecar, Ingress, interpolate, Scaler, Secret, SynthesisError, Task, WebService, Worker } from '../../src';
import { ContainerAppsDeployment, type ContainerAppsDeploymentArgs } from '../../src/azure/container-apps';
import { registered, type Registration } from '../support/registration';
import { record, type RecordOptions } from '../support/registrations';
import { ENVIRONMENT, IDENTITY, REGISTRY, SIZE, WHERE } from './support';

/** An application with something of everything. */
function shop(): Application {
  const application = new Application(undefined, 'shop');
  const redis = new Secret(application, 'redis', { keys: ['password'] });
  const web = (id: string) => new WebService(application, id, { image: `acme.azurecr.io/${id}:1`, ...SIZE, port: 8080 });
  new DaprComponent(application, 'store', { type: 'state.redis', metadata: { redisPassword: redis.key('password') } });
  const front = web('front').with(new Ingress({ tls: true }));
  web('orders').with(new DaprSidecar());
  new Worker(application, 'mailer', { image: 'mailer:1', ...SIZE, env: { FRONT: front.endpoint.url, PASSWORD: redis.key('password'), URL: interpolate`redis://:${redis.key('password')}@redis` } })
    .with(new ConfigFiles({ mountPath: '/etc/mailer', files: { front: front.endpoint.url } }));
  return application;
}

const quiet = () => undefined;
const args = (more: Partial<ContainerAppsDeploymentArgs> = {}): ContainerAppsDeploymentArgs =>
  ({ ...WHERE, application: shop(), secrets: { redis: { password: 'hush' } }, registry: { server: 'acme.azurecr.io', id: REGISTRY }, report: quiet, ...more });
const deployed = (more: Partial<ContainerAppsDeploymentArgs> = {}, options: RecordOptions = {}, opts?: pulumi.ComponentResourceOptions) =>
  record(() => new ContainerAppsDeployment('shop', args(more), opts), options);
const PARENT = 'urn:pulumi:stack::project::cdk-oam:azure:ContainerAppsDeployment::shop';
const child = (type: string, name: string) => `urn:pulumi:stack::project::cdk-oam:azure:ContainerAppsDeployment$azure-native:${type}::${name}`;
const children = (all: readonly Registration[]) => all.filter(({ custom }) => custom);

describe('a deployment', () => {
  it('creates every resource as its child, under a name of its own', async () => {
    const all = await deployed();
    expect(children(all).map(({ urn }) => urn).sort()).toEqual([
      child('app:ContainerApp', 'shop-front'), child('app:ContainerApp', 'shop-mailer'), child('app:ContainerApp', 'shop-orders'), child('app:DaprComponent', 'shop-store'),
      child('app:ManagedEnvironment', 'shop-environment'), child('authorization:RoleAssignment', 'shop-registry-pull'),
      child('managedidentity:UserAssignedIdentity', 'shop-registry-pull'), child('operationalinsights:Workspace', 'shop-logs'),
    ]);
    expect(new Set(children(all).map(({ parent }) => parent))).toEqual(new Set([PARENT]));
  });

  it('creates jobs for tasks, after what they need, and they have no endpoint', async () => {
    const application = new Application(undefined, 'shop');
    new Task(application, 'migrate', { image: 'acme.azurecr.io/migrate:1', ...SIZE, activeDeadlineSeconds: 60 });
    let deployment: ContainerAppsDeployment | undefined;
    const all = await record(() => { deployment = new ContainerAppsDeployment('shop', args({ application, secrets: {} })); });
    expect(registered(all, 'app:Job', 'shop-migrate')).toMatchObject({
      inputs: { jobName: 'migrate', configuration: { triggerType: 'Manual', replicaTimeout: 60 } },
      dependencies: expect.arrayContaining([child('authorization:RoleAssignment', 'shop-registry-pull'), child('app:ManagedEnvironment', 'shop-environment')]),
    });
    expect(() => deployment!.endpoint('migrate')).toThrow("component 'migrate' has no ports");
    expect(deployment!.resource('migrate')).toBeInstanceOf(app.Job);
    expect(() => deployment!.resource('migrat')).toThrow("there is no component 'migrat': components are migrate");
  });

  it('waits for what apps need', async () => {
    const all = await deployed();
    const role = child('authorization:RoleAssignment', 'shop-registry-pull');
    expect(registered(all, 'app:ContainerApp', 'shop-mailer').dependencies).toEqual(expect.arrayContaining([role, child('app:ManagedEnvironment', 'shop-environment')]));
    expect(registered(all, 'app:ContainerApp', 'shop-mailer').dependencies).not.toContain(child('app:DaprComponent', 'shop-store'));
    expect(registered(all, 'app:ContainerApp', 'shop-orders').dependencies).toEqual(expect.arrayContaining([role, child('app:DaprComponent', 'shop-store')]));
  });

  it('gives expressions their values', async () => {
    const all = await deployed();
    const environment = registered(all, 'app:ManagedEnvironment', 'shop-environment').inputs as any;
    expect(environment.appLogsConfiguration.logAnalyticsConfiguration).toEqual({ customerId: expect.stringMatching(/^[0-9a-f-]{36}$/), sharedKey: { $secret: expect.any(String) } });
    const { inputs } = registered(all, 'authorization:RoleAssignment', 'shop-registry-pull');
    expect(inputs).toMatchObject({
      roleAssignmentName: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), principalType: 'ServicePrincipal',
      roleDefinitionId: '/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d',
    });
    const mailer = registered(all, 'app:ContainerApp', 'shop-mailer').inputs as any;
    const env = Object.fromEntries(mailer.template.containers[0].env.map((one: any) => [one.name, one.value]));
    expect(env.FRONT).toMatch(/^https:\/\/front\.shop-[0-9a-f]{8}\.westeurope\.azurecontainerapps\.io$/);
    expect(env.CONFIG_FILES_HASH).toMatch(/^[0-9a-f]{8}$/);
    expect(registered(all, 'app:DaprComponent', 'shop-store').inputs).toMatchObject({ environmentName: 'shop', secrets: [{ name: 'redis--password', value: { $secret: 'hush' } }] });
  });

  it('marks every secret, composed ones too', async () => {
    const { configuration, template } = registered(await deployed(), 'app:ContainerApp', 'shop-mailer').inputs as any;
    expect(configuration.$secret.secrets.map(({ value }: any) => value)).toEqual(expect.arrayContaining(['hush', 'redis://:hush@redis']));
    expect(JSON.stringify(template)).not.toContain('hush');
  });

  it('keeps names and order of what hosts need, and certificates secret', async () => {
    const hosts = (...ids: string[]) => {
      const application = new Application(undefined, 'shop');
      const tls = new Secret(application, 'cert', { keys: ['tls.crt', 'tls.key'] });
      for (const id of ids) new WebService(application, id, { image: 'x:1', ...SIZE, port: 8080 }).with(new Ingress({ host: 'own.example.com', tls, paths: [`/${id}`] }), new Ingress({ host: `${id}.example.com`, tls: true }));
      return deployed({ application, registry: undefined, secrets: { cert: { 'tls.crt': 'C', 'tls.key': 'hush' } } });
    };
    const all = await hosts('a1', 'b1');
    expect(registered(all, 'app:Certificate', 'shop-cert').inputs).toMatchObject({ properties: { value: { $secret: Buffer.from('C\nhush').toString('base64') } } });
    expect(registered(all, 'app:ManagedCertificate', 'shop-a1.example.com').dependencies).toContain(child('app:ContainerApp', 'shop-a1'));
    expect(registered(all, 'app:HttpRouteConfig', 'shop-own.example.com').dependencies).toEqual(expect.arrayContaining([child('app:ContainerApp', 'shop-b1'), child('app:Certificate', 'shop-cert')]));
    expect(children(await hosts('b1', 'a1')).map(({ urn, inputs }) => JSON.stringify([urn, inputs])).sort()).toEqual(children(all).map(({ urn, inputs }) => JSON.stringify([urn, inputs])).sort());
  });

  it('knows in a preview what can be known', async () => {
    const all = await deployed({}, { preview: true });
    expect(registered(all, 'app:ContainerApp', 'shop-orders').inputs).toMatchObject({ containerAppName: 'orders', environmentId: { $unknown: true } });
    expect(registered(all, 'authorization:RoleAssignment', 'shop-registry-pull').inputs).toMatchObject({ roleAssignmentName: { $unknown: true }, scope: REGISTRY });
  });

  it('takes outputs for options, and an existing environment as it is', async () => {
    const all = await record(() => {
      const environment = new app.ManagedEnvironment('mine', { ...WHERE, environmentName: 'mine' });
      return new ContainerAppsDeployment('shop', args({ environment, location: environment.location.apply((known) => known!), registry: { server: pulumi.output('acme.azurecr.io'), identity: IDENTITY } }));
    });
    expect(children(all).map(({ type }) => type.replace('azure-native:', '')).sort()).toEqual(['app:ContainerApp', 'app:ContainerApp', 'app:ContainerApp', 'app:DaprComponent', 'app:ManagedEnvironment']);
    expect(registered(all, 'app:DaprComponent', 'shop-store').inputs).toMatchObject({ environmentName: 'mine', resourceGroupName: 'shop-group' });
    expect(registered(all, 'app:ContainerApp', 'shop-orders').inputs).toMatchObject({ location: 'westeurope', identity: { userAssignedIdentities: [IDENTITY] }, configuration: { registries: [{ server: 'acme.azurecr.io', identity: IDENTITY }] } });
  });

  it('assigns an identity once, however often it is given', async () => {
    const reader = pulumi.output(IDENTITY);
    const secrets = { redis: { password: { keyVaultUrl: 'https://acme.vault.azure.net/secrets/redis', identity: reader } } };
    const application = new Application(undefined, 'shop');
    new Worker(application, 'mailer', { image: 'm', ...SIZE, env: { A: new Secret(application, 'redis', { keys: ['password'] }).key('password') } });
    const all = await deployed({ application, secrets, registry: { server: 'acme.azurecr.io', identity: reader } });
    expect(registered(all, 'app:ContainerApp', 'shop-mailer').inputs).toMatchObject({ identity: { userAssignedIdentities: [IDENTITY] }, configuration: { secrets: [{ name: 'redis--password', identity: IDENTITY }] } });
  });
});

describe('endpoints', () => {
  const urls = async (application: Application, more = {}) => {
    const all = await deployed({ application, registry: undefined, secrets: undefined, ...more });
    return registered(all, 'cdk-oam:azure:ContainerAppsDeployment', 'shop').outputs?.endpoints;
  };

  it('are URLs, from outside where a route leads there', async () => {
    const application = new Application(undefined, 'shop');
    const web = (id: string, ports = [{ port: 8080 }] as any) => new WebService(application, id, { image: 'x', ...SIZE, ports });
    web('front').with(new Ingress());
    web('admin').with(new Ingress({ tls: true, external: false }));
    web('Orders');
    web('cache', [{ port: 6379, appProtocol: 'tcp' }]);
    new Worker(application, 'mailer', { image: 'm', ...SIZE });
    const environment = { id: ENVIRONMENT, name: 'e', defaultDomain: 'example.io' };
    expect(await urls(application, { environment })).toEqual({
      front: 'https://front.example.io', admin: 'https://admin.internal.example.io', Orders: expect.stringMatching(/^http:\/\/orders-[0-9a-f]{8}$/), cache: 'tcp://cache:6379',
    });
  });

  it('are asked for by name', async () => {
    await record(() => {
      const deployment = new ContainerAppsDeployment('shop', args());
      expect(pulumi.Output.isInstance(deployment.endpoint('front'))).toBe(true);
      expect(() => deployment.endpoint('mailer')).toThrow("component 'mailer' has no ports: endpoints are front, orders");
      expect(() => deployment.endpoint('toString')).toThrow("there is no component 'toString': endpoints are front, orders");
    });
  });
});

describe('what a deployment has to say', () => {
  const broken = (): Application => {
    const application = new Application(undefined, 'shop');
    new WebService(application, 'orders', { image: 'x', cpu: 0.3, memory: '1Gi' });
    return application;
  };

  it('is an error that Pulumi shows without a stack, before anything is created', async () => {
    let caught: unknown;
    const all = await record(() => { try { new ContainerAppsDeployment('shop', args({ application: broken(), secrets: {} })); } catch (error) { caught = error; } });
    expect(all).toEqual([]);
    expect(caught).toBeInstanceOf(SynthesisError);
    expect(pulumi.RunError.isInstance(caught)).toBe(true);
    expect((caught as Error).message).toMatch(/^cannot synthesize shop for container-apps: 1 error\n {2}error ACA.RESOURCES \[shop\/orders]/);
  });

  it('goes where it is wanted, without a secret', async () => {
    const lines: string[] = [];
    const all = await deployed({ report: ({ severity }, text) => lines.push(`${severity}: ${text}`) });
    expect(lines).toContain("adapted: adapted ACA.ADDRESS [shop/orders] callers reach port 'http' under HTTP port 80, not 8080: the platform has fixed ports for HTTP; endpoint references follow, addresses written by hand must be changed");
    expect(lines.join('\n')).not.toContain('hush');
    expect(all.length).toBeGreaterThan(0);
  });

  it('is that a place is missing, together with everything else', async () => {
    await expect(deployed({ location: undefined as never, secrets: {} })).rejects.toThrow(
      /: 2 errors\n {2}error AZURE.OPTIONS \[shop\] location is missing\n {4}fix: say where the resources go\n {2}error OAM.UNBOUND \[shop\/redis\]/);
  });

  it('is that there is nothing to deploy', async () => {
    await expect(record(() => new ContainerAppsDeployment('shop', undefined as never))).rejects.toThrow('shop: a deployment needs arguments');
    await expect(deployed({ application: 'shop' as never })).rejects.toThrow("shop: application must be an Application, got 'shop'");
    await expect(deployed({ report: 'quiet' as never })).rejects.toThrow("shop: report must be a function, got 'quiet'");
  });

  it('is what came without a value, where something is made of it', async () => {
    for (const id of [undefined, null]) await expect(deployed({ registry: { server: 'acme.azurecr.io', id: pulumi.output(id) as never } })).rejects.toThrow('registry.id came without a value: look at what the program gives there');
  });

  it('is nothing about what comes without a value elsewhere', async () => {
    const all = await deployed({ tags: { cost: pulumi.output(null) as never } });
    expect(registered(all, 'app:ManagedEnvironment', 'shop-environment').inputs.tags).toEqual({});
  });

  it('ends the modelling', async () => {
    const application = shop();
    await deployed({ application });
    expect(() => new Worker(application, 'late', { image: 'x' })).toThrow("shop: component 'late' comes too late: deployment 'shop' was already made from this application; add it before");
    expect(() => application.with(new Scaler({ replicas: 1 }))).toThrow('comes too late');
  });
});
