import { describe, expect, it } from 'vitest';
import * as pulumi from '@pulumi/pulumi';
import { Application, Config, interpolate, Labels, Parameter, plan, Secret, Worker } from '../../src';
import { containerApps, planJson } from '../../src/azure/container-apps';
import { ENVIRONMENT, IDENTITY, planned, REGISTRY, seen, SIZE, SUBNET, told, WHERE } from './support';

const worker = (shop: Application) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE });
const messages = (options: object) => told(planned(worker, options));
const resource = (type: string, options: object = {}) => seen(planned(worker, options).resources.find((one) => one.type === type));

describe('the environment', () => {
  it('is created with a workspace, under names of its own', () => {
    expect(resource('app:ManagedEnvironment', { tags: { cost: '1' } }).args).toEqual({
      environmentName: 'shop', ...WHERE, tags: { cost: '1' },
      appLogsConfiguration: {
        destination: 'log-analytics',
        logAnalyticsConfiguration: {
          customerId: { $ref: ['operationalinsights:Workspace/logs', 'customerId'] },
          sharedKey: { $call: { function: 'operationalinsights:getSharedKeys', args: { resourceGroupName: 'shop-group', workspaceName: { $ref: ['operationalinsights:Workspace/logs', 'name'] } }, output: 'primarySharedKey' } },
        },
      },
      workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }],
    });
    expect(resource('operationalinsights:Workspace').args).toEqual({ workspaceName: 'shop-logs', ...WHERE, sku: { name: 'PerGB2018' }, retentionInDays: 30 });
  });

  it('can have a network, zones, profiles and other logs', () => {
    const environment = { name: 'prod', infrastructureSubnetId: SUBNET, internal: true, zoneRedundant: true, workloadProfiles: [{ name: 'big', type: 'D4', minimumCount: 1 }], logs: 'none' };
    expect(resource('app:ManagedEnvironment', { environment }).args).toEqual({
      environmentName: 'prod', ...WHERE, appLogsConfiguration: { destination: 'none' }, zoneRedundant: true,
      vnetConfiguration: { infrastructureSubnetId: SUBNET, internal: true }, workloadProfiles: [{ name: 'big', workloadProfileType: 'D4', minimumCount: 1 }],
    });
    expect(resource('app:ManagedEnvironment', { environment: { logs: 'azure-monitor', workloadProfiles: [] } }).args).toEqual({ environmentName: 'shop', ...WHERE, appLogsConfiguration: { destination: 'azure-monitor' } });
    const own = planned(worker, { environment: { logs: { customerId: 'c', sharedKey: 'hush' } } });
    expect(seen(own.resources[0]?.args).appLogsConfiguration.logAnalyticsConfiguration).toEqual({ customerId: 'c', sharedKey: { $secret: 'environment.logs.sharedKey' } });
    expect(planJson(own.resources)).not.toContain('hush');
  });

  it('can be there already', () => {
    const environment = { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' };
    const { resources } = planned(worker, { environment });
    expect(resources.map(({ type }) => type)).toEqual(['app:ContainerApp']);
    expect(resources[0]?.args).toMatchObject({ environmentId: ENVIRONMENT });
  });

  it.each<[object, string]>([
    [{ internal: true }, 'error ACA.ENVIRONMENT [shop] environment.internal needs a subnet\n  fix: set environment.infrastructureSubnetId'],
    [{ zoneRedundant: true }, 'error ACA.ENVIRONMENT [shop] environment.zoneRedundant needs a subnet\n  fix: set environment.infrastructureSubnetId'],
    [{ infrastructureSubnetId: 'apps' }, "error ACA.ENVIRONMENT [shop] environment.infrastructureSubnetId 'apps' is no resource id of a subnet\n  fix: give /subscriptions/.../virtualNetworks/.../subnets/..."],
    [{ name: '-x' }, "error ACA.NAME [shop] '-x' cannot be the name of an environment: the platform allows 2 to 60 letters, digits and '-', a letter or digit first and last\n  fix: set environment.name"],
    [{ logs: 'file' }, "error ACA.ENVIRONMENT [shop] environment.logs must be 'workspace', 'azure-monitor', 'none', or customerId and sharedKey of a workspace"],
    [{ subnet: SUBNET }, "error ACA.ENVIRONMENT [shop] a new environment has no property 'subnet': it has name, workloadProfiles, infrastructureSubnetId, infrastructureResourceGroup, internal, zoneRedundant, publicNetworkAccess, logs, daprAIConnectionString, daprAIInstrumentationKey, ingressConfiguration, peerAuthentication, peerTrafficConfiguration\n  fix: for an existing environment give id, name and defaultDomain"],
    [{ id: ENVIRONMENT, name: 'e' }, 'error ACA.ENVIRONMENT [shop] the existing environment lacks defaultDomain\n  fix: give id, name and defaultDomain, or pass the ManagedEnvironment itself'],
    [{ id: null, name: '', defaultDomain: 'd' }, 'error ACA.ENVIRONMENT [shop] the existing environment lacks id and name\n  fix: give id, name and defaultDomain, or pass the ManagedEnvironment itself'],
    [{ logs: null }, "error ACA.ENVIRONMENT [shop] environment.logs must be 'workspace', 'azure-monitor', 'none', or customerId and sharedKey of a workspace"],
    [{ internal: 'yes' }, 'error ACA.ENVIRONMENT [shop] environment.internal must be true or false'],
    [{ workloadProfiles: 'D4' }, "error ACA.PROFILE [shop] environment.workloadProfiles must be a list of objects, each with name and type\n  fix: write [{ name: 'big', type: 'D4' }]"],
    [{ workloadProfiles: [null, { name: 'Consumption', type: 'Consumption' }] }, "error ACA.PROFILE [shop] environment.workloadProfiles must be a list of objects, each with name and type\n  fix: write [{ name: 'big', type: 'D4' }]"],
    [{ workloadProfiles: [{ name: 'a', type: 'D4', minimumCount: NaN }] }, "error ACA.PROFILE [shop] workload profile 'a' has a count of NaN: it must be a whole number from 0"],
    [{ workloadProfiles: [{ name: 'a', type: 'D5' }] }, "error ACA.PROFILE [shop] workload profile 'a' is of type 'D5', which does not exist: types are Consumption, Consumption-GPU-NC24-A100, Consumption-GPU-NC8as-T4, D4, D8, D16, D32, E4, E8, E16, E32, NC24-A100, NC48-A100, NC96-A100"],
    [{ workloadProfiles: [{ name: 'Consumption', type: 'Consumption', maximumCount: 2 }] }, "error ACA.PROFILE [shop] workload profile 'Consumption' of type Consumption has a count: only dedicated machines are counted\n  fix: leave minimumCount and maximumCount out"],
    [{ workloadProfiles: [{ name: 'a', type: 'D4', minimumCount: 3, maximumCount: 2 }] }, "error ACA.PROFILE [shop] workload profile 'a' has minimumCount 3 above maximumCount 2"],
    [{ workloadProfiles: [{ name: 'a', type: 'D4' }, { name: 'a', type: 'D8' }] }, "error ACA.PROFILE [shop] two workload profiles are called 'a'\n  fix: rename one of them"],
    [{ workloadProfiles: [{ name: 'Consumption', type: 'D4' }] }, "warning ACA.PROFILE [shop] workload profile 'Consumption' is of type D4, but the platform adds a profile of that name itself\n  fix: choose another name"],
  ])('%j is checked', (environment, message) => expect(messages({ environment })).toEqual([message]));

  it('must have the profile that apps ask for', () => {
    expect(messages({ workloadProfileName: 'big' })).toEqual(["error ACA.PROFILE [shop] the environment has no workload profile 'big': it has Consumption\n  fix: add it to environment.workloadProfiles or choose another"]);
  });

  it('needs an application with a name', () => {
    const result = plan(new Application(undefined, '!!'), containerApps, { ...WHERE, registry: { server: 'a.io' } });
    expect(told(result).filter((line) => line.includes('ACA.NAME'))).toEqual([expect.stringContaining('name of an environment')]);
  });
});

describe('the registry', () => {
  const types = (registry: object) => planned(worker, { registry } as never).resources.map(({ type }) => type.split(':')[1]);
  const app = (registry: object) => resource('app:ContainerApp', { registry });

  it('of Azure is read by an identity with a role', () => {
    const registry = { server: 'acme.azurecr.io', id: REGISTRY };
    expect(types(registry)).toEqual(['Workspace', 'ManagedEnvironment', 'UserAssignedIdentity', 'RoleAssignment', 'ContainerApp']);
    const identity = { $ref: ['managedidentity:UserAssignedIdentity/registry-pull', 'id'] };
    expect(resource('authorization:RoleAssignment', { registry }).args).toEqual({
      roleAssignmentName: { $guid: [identity, REGISTRY, '7f951dda-4ed3-4680-a7ca-43fe172d538d'] },
      principalId: { $ref: ['managedidentity:UserAssignedIdentity/registry-pull', 'principalId'] },
      principalType: 'ServicePrincipal',
      roleDefinitionId: '/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d',
      scope: REGISTRY,
    });
    expect(app(registry)).toMatchObject({
      dependsOn: ['authorization:RoleAssignment/registry-pull'],
      args: { identity: { type: 'UserAssigned', userAssignedIdentities: [identity] }, configuration: { registries: [{ server: 'acme.azurecr.io', identity }] } },
    });
    expect(messages({ registry })).toEqual([]);
  });

  it('without an id needs somebody else to give the role', () => {
    expect(types({ server: 'acme.azurecr.io' })).toEqual(['Workspace', 'ManagedEnvironment', 'UserAssignedIdentity', 'ContainerApp']);
    expect(messages({ registry: { server: 'acme.azurecr.io' } })).toEqual([
      "warning AZURE.REGISTRY [shop] nobody lets identity 'shop-registry-pull' pull images: apps that start before it has the role AcrPull fail\n  fix: set registry.id, and the deployment gives the role; or registry.identity to one that has it",
    ]);
  });

  it('can have an identity or a password already', () => {
    expect(app({ server: 'acme.azurecr.io', identity: IDENTITY }).args.configuration.registries).toEqual([{ server: 'acme.azurecr.io', identity: IDENTITY }]);
    const { configuration } = app({ server: 'ghcr.io', username: 'u', password: 'hush' }).args;
    expect(configuration).toEqual({
      activeRevisionsMode: 'Single', registries: [{ server: 'ghcr.io', username: 'u', passwordSecretRef: 'registry-password' }], secrets: [{ name: 'registry-password', value: { $secret: 'registry.password' } }],
    });
  });

  it.each<[object, RegExp]>([
    [{}, /^error AZURE.REGISTRY \[shop] registry has no server/],
    [{ server: null }, /^error AZURE.REGISTRY \[shop] registry has no server/],
    [{ server: 'ghcr.io', username: 'u', password: '' }, /^error AZURE.REGISTRY \[shop] registry needs username and password together/],
    [{ server: 'https://me:hush@acme.azurecr.io', identity: IDENTITY }, /'https:\/\/\.\.\.@acme.azurecr.io' is no host name/],
    [{ server: 'https://acme.azurecr.io', identity: IDENTITY }, /'https:\/\/acme.azurecr.io' is no host name\n {2}fix: leave the scheme and the path away/],
    [{ server: 'ghcr.io', username: 'u' }, /^error AZURE.REGISTRY \[shop] registry needs username and password together/],
    [{ server: 'ghcr.io', username: 'u', password: 'p', id: REGISTRY }, /^error AZURE.REGISTRY \[shop] registry has a password, and an id or identity too/],
    [{ server: 'a.io', identity: 'system' }, /^error AZURE.REGISTRY \[shop] registry.identity: the system identity does not exist before the resource does/],
    [{ server: 'a.io', identity: 'me' }, /'me' is no resource id of a user-assigned identity/],
    [{ server: 'a.io', identity: IDENTITY, id: REGISTRY }, /^warning AZURE.REGISTRY \[shop] registry.id is not used/],
    [{ server: 'a.io', id: 'acme' }, /^error AZURE.REGISTRY \[shop] registry.id 'acme' is no resource id of a container registry/],
  ])('%j is checked', (registry, message) => expect(messages({ registry })[0]).toMatch(message));
});

describe('bindings', () => {
  const bound = (options: object) => all(options).filter((line) => !line.startsWith('adapted AZURE.SECRET'));
  const all = (options: object) => told(planned((shop) => {
    const [secret, config] = [new Secret(shop, 's', { keys: ['k'] }), new Config(shop, 'c', { keys: ['k'] })];
    new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { S: secret.key('k'), C: config.key('k'), P: new Parameter(shop, 'p') } });
  }, { secrets: { s: { k: 'v' } }, config: { c: { k: 1 } }, parameters: { p: 2 }, ...options }));
  const keyVaultUrl = 'https://acme.vault.azure.net/secrets/k';

  it('can be values and come later', () => {
    expect(bound({})).toEqual([]);
    expect(bound({ secrets: { s: { k: Promise.resolve('v') } }, parameters: { p: { apply: () => 1 } } })).toEqual([]);
  });

  it.each<[object, RegExp]>([
    [{ secrets: { s: 'v' } }, /^error AZURE.BINDING \[shop\/s] secret 's' is bound to one value, and has the keys 'k'\n {2}fix: bind each key/],
    [{ secrets: { s: {} } }, /^error AZURE.BINDING \[shop\/s] secret 's' is bound without key 'k'/],
    [{ secrets: { s: { k: 'v', x: 'v' } } }, /^error AZURE.BINDING \[shop\/s] secret 's' is bound with key 'x', which it does not declare: it has 'k'/],
    [{ secrets: { s: { k: 5 } } }, /^error AZURE.BINDING \[shop\/s] secret s\/k is bound to something that is no value/],
    [{ secrets: { s: { k: '' } } }, /^warning AZURE.BINDING \[shop\/s] secret s\/k is bound to an empty text/],
    [{ config: { c: { k: {} } } }, /^error AZURE.BINDING \[shop\/c] config c\/k is bound to something that is no value/],
    [{ parameters: { p: {} } }, /^error AZURE.BINDING \[shop\/p] parameter p is bound to something that is no value/],
    [{ secrets: { s: { k: { keyVaultUrl } } } }, /^error AZURE.KEY_VAULT \[shop\/mailer] secret s\/k is bound to a key vault without identity, and 'mailer' has no user-assigned identity of its own\n {2}fix: .* identities: { 'mailer': { type: 'UserAssigned' } }$/],
    [{ secrets: { s: { k: { keyVaultUrl: undefined, identity: IDENTITY } } } }, /^error AZURE.KEY_VAULT \[shop\/s] secret s\/k is bound to a key vault without keyVaultUrl/],
    [{ secrets: { s: { k: { keyVaultUrl, identity: 'system' } } } }, /^error AZURE.KEY_VAULT \[shop\/s] secret s\/k: the system identity does not exist/],
    [{ secrets: { s: { k: { keyVaultUrl: 'https://acme.vault.azure.net/k', identity: IDENTITY } } } }, /^error AZURE.KEY_VAULT .* is no address of a key vault's secret\n.*accept$/],
  ])('%j are checked', (options, message) => expect(bound(options)[0]).toMatch(message));
});

describe('options', () => {
  it.each<[object, string]>([
    [{ enviroment: {} }, "error AZURE.OPTIONS [shop] there is no option 'enviroment': options are resourceGroupName, location, registry, identities, tags, secrets, config, parameters, volumes, accept, environment, resources, workloadProfileName, workloadProfiles, certificates\n  fix: did you mean 'environment'?"],
    [{ environment: null }, 'error AZURE.OPTIONS [shop] environment must be an object, got null'],
    [{ registry: 'acme.azurecr.io' }, 'error AZURE.OPTIONS [shop] registry must be an object, got a string'],
    [{ resources: 'up' }, "error AZURE.OPTIONS [shop] resources must be 'exact' or 'round-up', got 'up'"],
    [{ accept: 'ACA.PORT' }, "error AZURE.OPTIONS [shop] accept must be a list of codes, got a string\n  fix: write accept: ['ACA.DAPR_COMPONENT']"],
    [{ location: '' }, 'error AZURE.OPTIONS [shop] location is missing\n  fix: say where the resources go'],
    [{ resourceGroupName: null }, 'error AZURE.OPTIONS [shop] resourceGroupName must be a text or a value that comes later, got null'],
    [{ tags: ['a'] }, 'error AZURE.OPTIONS [shop] tags must be an object, got a list'],
    [{ tags: { a: 5 } }, "error AZURE.TAGS [shop] the value of tag 'a' must be a text or a value that comes later, got a number"],
    [{ tags: { cost: '1', Cost: '2' } }, "error AZURE.TAGS [shop] 'cost' and 'Cost' are the same tag 'Cost'\n  fix: rename one of them"],
    [{ tags: { 'a?': '1' } }, "error AZURE.TAGS [shop] 'a?' cannot be the name of a tag: 1 to 512 characters without <>%&\\?/\n  fix: shorten it, rename it, or leave it out on this target"],
  ])('%j are checked', (options, message) => expect(messages(options)).toEqual([message]));

  it('can be left out to ask whether it would work at all', () => {
    const shop = new Application(undefined, 'shop');
    new Worker(shop, 'mailer', { image: 'm' });
    const { ok, resources } = plan(shop, containerApps);
    expect(ok).toBe(true);
    expect(seen(resources[0]?.args)).toMatchObject({ resourceGroupName: { $deferred: 'resourceGroupName' }, location: { $deferred: 'location' } });
  });
});

it('a plan is the same text twice, and holds no value of a secret', () => {
  const text = () => planJson(planned((shop) => {
    const secret = new Secret(shop, 's', { keys: ['k'] });
    new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { S: secret.key('k') } });
  }, { secrets: { s: { k: 'hush' } }, registry: { server: 'ghcr.io', username: 'u', password: 'hush' } }).resources);
  expect(text()).toBe(text());
  expect(text()).not.toContain('hush');
  expect(text()).toMatch(/^\[\n {2}\{\n {4}"name": "logs",\n[^]*\]\n$/);
});

it('texts into which outputs were put too early are found, wherever they stand', () => {
  const late = pulumi.output('acme');
  const shop = new Application(undefined, 'shop');
  new Worker(shop, 'mailer', { image: 'mailer:1', ...SIZE, args: ['-q', `${late as unknown as string}`], env: { NAME: 'x', URLS: interpolate`https://${`${late as unknown as string}`}` } })
    .with(new Labels({ owner: `team-${late as unknown as string}` }));
  const result = plan(shop, containerApps, { ...WHERE, tags: { owner: `${late as unknown as string}` } });
  expect(result.ok).toBe(false);
  expect(result.resources).toEqual([]);
  const lost = result.diagnostics.filter(({ code }) => code === 'OAM.TEXT').map(({ path, message }) => `${path}: ${message}`);
  expect(lost).toEqual(['shop: tags.owner', 'shop/mailer: args[1]', 'shop/mailer: env.URLS', 'shop/mailer: owner'].map((where) => `${where} holds a text that was made of a value before it was known`));
});
