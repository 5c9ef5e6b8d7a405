import { describe, expect, it } from 'vitest';
import { Application, DaprComponent, EventScaler, EventTask, Ingress, Parameter, plan, Rollout, Scaler, Secret, WebService, Worker, WorkloadIdentity, type Component, type Plan, type Trait } from '../../src';
import { appService } from '../../src/azure/app-service';
import { containerApps, type AzureOptions, type AzureResource, type ContainerAppsOptions } from '../../src/azure/container-apps';
import { containerInstances } from '../../src/azure/container-instances';
import { appOf, IDENTITY, planned, REGISTRY, seen, SIZE, told, WHERE } from './support';

const group = '/subscriptions/s1/resourceGroups/shared/providers';
const BUS = `${group}/Microsoft.ServiceBus/namespaces/acme`;
const VAULT = `${group}/Microsoft.KeyVault/vaults/acme`;
const GUID = '11111111-1111-4111-8111-111111111111';
const RECEIVER = '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0';
const READER = '4633458b-17de-408a-b874-0445c86b69e6';
const receive = { role: 'Azure Service Bus Data Receiver', scope: BUS } as const;

type Identities = AzureOptions['identities'];
const TARGETS = { 'container-apps': [containerApps, 'app:ContainerApp'], 'container-instances': [containerInstances, 'containerinstance:ContainerGroup'], 'app-service': [appService, 'web:WebApp'] } as const;
const BOTH = { 'container-apps': 'SystemAssigned,UserAssigned', 'container-instances': 'SystemAssigned, UserAssigned', 'app-service': 'SystemAssigned, UserAssigned' };

const named = (result: Plan<any>, type: string, name: string): AzureResource => {
  const found = (result.resources as AzureResource[]).find((one) => one.type === type && one.name === name);
  if (found === undefined) throw new Error(`no ${type} '${name}':\n${told(result).join('\n')}`);
  return found;
};
const roles = ({ resources }: Plan<any>): string[] => (resources as AzureResource[]).filter(({ type }) => type === 'authorization:RoleAssignment').map(({ name }) => name);
/** The plan of components of these ids, each with the traits given. */
const plannedOn = (target: keyof typeof TARGETS, ids: readonly string[], identities: Identities, more: object = {}, traits: readonly Trait<any, any>[] = []): Plan<any> => {
  const shop = new Application(undefined, 'shop');
  for (const id of ids) (new WebService(shop, id, { image: 'acme.azurecr.io/x:1', cpu: 1, memory: '2Gi', port: 8080 }) as Component<any, any>).with(new Ingress(), ...traits);
  return plan(shop, TARGETS[target][0] as typeof containerApps, { ...WHERE, identities, ...more });
};

describe.each(Object.keys(TARGETS) as (keyof typeof TARGETS)[])('an identity on %s', (target) => {
  const on = (identities: Identities, more?: object, traits?: readonly Trait<any, any>[]) => plannedOn(target, ['orders'], identities, more, traits);
  const workload = (result: Plan<any>) => named(result, TARGETS[target][1], 'orders');
  const place = (result: Plan<any>, key: string) => (result.resources as AzureResource[]).findIndex(({ type, name }) => `${type}/${name}` === key);

  it('of type UserAssigned is made before the component and given its roles', () => {
    const result = on({ orders: { type: 'UserAssigned', roles: [receive] } }, { tags: { cost: '1' } });
    expect(named(result, 'managedidentity:UserAssignedIdentity', 'orders').args).toEqual({ resourceName: 'shop-orders', ...WHERE, tags: { cost: '1' } });
    const principalId = { $ref: ['managedidentity:UserAssignedIdentity/orders', 'principalId'] };
    expect(seen(named(result, 'authorization:RoleAssignment', 'orders.azure-service-bus-data-receiver').args)).toEqual({
      roleAssignmentName: { $guid: [principalId, BUS, RECEIVER] }, principalId, principalType: 'ServicePrincipal', scope: BUS,
      roleDefinitionId: `/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/${RECEIVER}`,
    });
    expect(seen(workload(result)).args.identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: [{ $ref: ['managedidentity:UserAssignedIdentity/orders', 'id'] }] });
    expect(workload(result).dependsOn).toContain('authorization:RoleAssignment/orders.azure-service-bus-data-receiver');
    expect(JSON.stringify(result.resources)).toContain('AZURE_CLIENT_ID');
    expect(JSON.stringify(result.resources)).toContain('{"$ref":["managedidentity:UserAssignedIdentity/orders","clientId"]}');
    expect(place(result, 'authorization:RoleAssignment/orders.azure-service-bus-data-receiver')).toBeLessThan(place(result, `${TARGETS[target][1]}/orders`));
  });

  it('of type SystemAssigned is made with the component and given its roles behind it', () => {
    const result = on({ orders: { type: 'SystemAssigned', roles: [receive] } });
    const principalId = { $member: [`${TARGETS[target][1]}/orders`, 'identity', 'principalId'] };
    expect(seen(named(result, 'authorization:RoleAssignment', 'orders.azure-service-bus-data-receiver').args)).toMatchObject({ roleAssignmentName: { $guid: [principalId, BUS, RECEIVER] }, principalId });
    expect(workload(result).args).toMatchObject({ identity: { type: 'SystemAssigned' } });
    expect(JSON.stringify(result.resources)).not.toContain('AZURE_CLIENT_ID');
    expect(place(result, `${TARGETS[target][1]}/orders`)).toBeLessThan(place(result, 'authorization:RoleAssignment/orders.azure-service-bus-data-receiver'));
    expect(told(result).filter((line) => line.includes('its roles come after it'))).toHaveLength(target === 'app-service' ? 0 : 1);
  });

  it('stands beside the one that pulls images', () => {
    const registry = { server: 'acme.azurecr.io', id: REGISTRY };
    expect(workload(on({ orders: { type: 'SystemAssigned' } }, { registry })).args).toMatchObject({ identity: { type: BOTH[target] } });
    const result = on({ orders: { type: 'UserAssigned', roles: [receive] } }, { registry });
    expect(seen(workload(result)).args.identity.userAssignedIdentities).toEqual(['registry-pull', 'orders'].map((name) => ({ $ref: [`managedidentity:UserAssignedIdentity/${name}`, 'id'] })));
  });

  it('can be there already, and be named in Azure', () => {
    const result = on({ orders: { type: 'UserAssigned', identity: { id: IDENTITY, clientId: GUID, principalId: GUID }, roles: [receive] } });
    expect(result.resources.filter(({ type }: AzureResource) => type.startsWith('managedidentity'))).toEqual([]);
    expect(workload(result)).toMatchObject({ args: { identity: { userAssignedIdentities: [IDENTITY] } }, dependsOn: ['authorization:RoleAssignment/orders.azure-service-bus-data-receiver'] });
    expect(named(result, 'authorization:RoleAssignment', 'orders.azure-service-bus-data-receiver').args).toMatchObject({ principalId: GUID });
    expect(named(on({ orders: { type: 'UserAssigned', name: 'mine_1' } }), 'managedidentity:UserAssignedIdentity', 'orders').args).toMatchObject({ resourceName: 'mine_1' });
  });

  it('is what the trait asks for, whose client id is that of other platforms', () => {
    const identities: Identities = { orders: { type: 'UserAssigned' } };
    const result = on(identities, {}, [new WorkloadIdentity({ clientId: 'elsewhere' })]);
    expect(told(result)).toContainEqual('adapted AZURE.IDENTITY [shop/orders] clientId is not used: the option identities says who it is');
    expect(JSON.stringify(result.resources)).not.toContain('elsewhere');
    expect(told(on(identities, {}, [new WorkloadIdentity({ resourceId: IDENTITY, clientId: 'c' })]))).toContainEqual(expect.stringContaining("error AZURE.IDENTITY [shop/orders] resourceId names an identity, and the option identities gives 'orders' one too"));
    expect(workload(on(undefined, {}, [new WorkloadIdentity()])).args).toMatchObject({ identity: { type: 'SystemAssigned' } });
  });

  it('changes nothing of others, wherever they stand', () => {
    const identities: Identities = { orders: { type: 'UserAssigned', roles: [receive, { ...receive, scope: VAULT, name: 'other' }] } };
    const lines = (ids: readonly string[], more: Identities = {}) => new Set(plannedOn(target, ids, { ...more, ...identities }).resources.map((one: AzureResource) => JSON.stringify(one)));
    const alone = [...lines(['orders'])].filter((line) => !line.includes('"plan"'));
    const all = lines(['ads', 'orders', 'cart'], { ads: { type: 'UserAssigned', roles: [receive] }, cart: { type: 'SystemAssigned', roles: [receive] } });
    expect(alone.filter((line) => !all.has(line))).toEqual([]);
    const reversed: Identities = { orders: { type: 'UserAssigned', roles: [...identities.orders!.roles!].reverse() } };
    expect(roles(plannedOn(target, ['orders'], reversed)).sort()).toEqual(['orders.azure-service-bus-data-receiver', 'orders.other']);
  });
});

describe('roles', () => {
  const assigned = (role: unknown, scope: unknown = BUS) => seen(planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE }), { identities: { mailer: { type: 'UserAssigned', roles: [{ role, scope, name: 'r' } as never] } } })
    .resources.find(({ type }) => type === 'authorization:RoleAssignment')?.args);
  const builtIn = `/providers/Microsoft.Authorization/roleDefinitions/${RECEIVER}`;

  it('are the same however they are written', () => {
    const expected = assigned(receive.role);
    for (const role of [RECEIVER, RECEIVER.toUpperCase(), builtIn, `/subscriptions/s1${builtIn}`]) expect(assigned(role)).toEqual(expected);
  });

  it('and places can come later', () => {
    const later = { apply: () => undefined };
    expect(assigned(later, later)).toMatchObject({
      roleAssignmentName: { $guid: [{ $ref: expect.anything() }, { $deferred: 'identities.mailer.roles[0].scope' }, { $segment: [{ $deferred: 'identities.mailer.roles[0].role' }, 'roleDefinitions'] }] },
      roleDefinitionId: { $deferred: 'identities.mailer.roles[0].role' }, scope: { $deferred: 'identities.mailer.roles[0].scope' },
    });
    expect(assigned('AcrPull', later).roleDefinitionId).toEqual({ $concat: ['/subscriptions/', { $segment: [{ $deferred: 'identities.mailer.roles[0].scope' }, 'subscriptions'] }, '/providers/Microsoft.Authorization/roleDefinitions/7f951dda-4ed3-4680-a7ca-43fe172d538d'] });
  });

  it('of identities that the platform makes are those of each group, and of the slot of a canary', () => {
    const identities: Identities = { orders: { type: 'SystemAssigned', roles: [receive] } };
    expect(roles(plannedOn('container-instances', ['orders'], identities, {}, [new Scaler({ replicas: 2 })]))).toEqual(['orders.azure-service-bus-data-receiver', 'orders-1.azure-service-bus-data-receiver']);
    const canary = plannedOn('app-service', ['orders'], identities, { rollouts: { orders: { stableImage: 'x:0' } }, hostNameScope: 'global' }, [new Rollout({ strategy: 'canary', steps: [{ weight: 10 }] } as never)]);
    expect(roles(canary).sort()).toEqual(['orders-canary.azure-service-bus-data-receiver', 'orders.azure-service-bus-data-receiver']);
    expect(named(canary, 'web:WebAppSiteContainerSlot', 'orders-canary-main').dependsOn).toContain('authorization:RoleAssignment/orders-canary.azure-service-bus-data-receiver');
    expect(named(canary, 'web:WebAppSiteContainer', 'orders-main').dependsOn).toContain('authorization:RoleAssignment/orders.azure-service-bus-data-receiver');
  });
});

describe('secrets of key vaults', () => {
  const url = (name: string, vault = 'acme') => `https://${vault}.vault.azure.net/secrets/${name}`;
  const app = (secrets: object, identities: Identities = { mailer: { type: 'UserAssigned' } }, more: Partial<ContainerAppsOptions> = {}) => planned((shop) => {
    const secret = new Secret(shop, 's', { keys: ['a', 'b'] });
    new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { A: secret.key('a'), B: secret.key('b') } });
    new Worker(shop, 'other', { image: 'o', ...SIZE });
  }, { identities, secrets: { s: secrets as never }, ...more });
  const its = { $ref: ['managedidentity:UserAssignedIdentity/mailer', 'id'] };

  it('are read by the identity of the component, which is allowed to before it is there', () => {
    const result = app({ a: { keyVaultUrl: url('a'), keyVaultId: VAULT }, b: { keyVaultUrl: url('b'), keyVaultId: VAULT.toUpperCase() } });
    expect(seen(appOf(result, 'mailer')).configuration.secrets.map(({ identity }: any) => identity)).toEqual([its, its]);
    expect(roles(result)).toEqual(['mailer.key-vault-acme']);
    expect(named(result, 'app:ContainerApp', 'mailer').dependsOn).toEqual(['authorization:RoleAssignment/mailer.key-vault-acme']);
    expect(named(result, 'app:ContainerApp', 'other').dependsOn).toBeUndefined();
    expect(seen(named(result, 'authorization:RoleAssignment', 'mailer.key-vault-acme').args)).toMatchObject({ scope: expect.stringMatching(/vaults\/acme$/i), roleDefinitionId: expect.stringContaining(READER) });
  });

  it('may lie in several vaults, and the option may give the role itself', () => {
    const other = VAULT.replace('acme', 'other');
    expect(roles(app({ a: { keyVaultUrl: url('a'), keyVaultId: VAULT }, b: { keyVaultUrl: url('b', 'other'), keyVaultId: other } })).sort()).toEqual(['mailer.key-vault-acme', 'mailer.key-vault-other']);
    const given = app({ a: { keyVaultUrl: url('a'), keyVaultId: VAULT }, b: { keyVaultUrl: url('b') } }, { mailer: { type: 'UserAssigned', roles: [{ role: 'Key Vault Secrets User', scope: VAULT }] } });
    expect(roles(given)).toEqual(['mailer.key-vault-secrets-user']);
    expect(told(given).filter((line) => !line.startsWith('adapted'))).toEqual([]);
    const later = { apply: () => undefined };
    expect(roles(app({ a: { keyVaultUrl: later, keyVaultId: later }, b: { keyVaultUrl: later, keyVaultId: later } }))).toEqual(['mailer.key-vault']);
  });

  it('can be read by the identity of another component', () => {
    const reader = { keyVaultUrl: url('a'), identity: { component: 'other' }, keyVaultId: VAULT };
    const result = app({ a: reader, b: reader }, { other: { type: 'UserAssigned' } });
    expect(seen(appOf(result, 'mailer').identity).userAssignedIdentities).toEqual([{ $ref: ['managedidentity:UserAssignedIdentity/other', 'id'] }]);
    expect(named(result, 'app:ContainerApp', 'mailer').dependsOn).toEqual(['authorization:RoleAssignment/other.key-vault-acme']);
  });

  it('of Dapr components and certificates are read by an identity that is named, through the environment', () => {
    const read = (vault: object, identities: Identities = { orders: { type: 'UserAssigned' } }) => planned((shop) => {
      const [redis, cert] = [new Secret(shop, 'redis', { keys: ['password'] }), new Secret(shop, 'cert', { keys: ['tls.crt', 'tls.key'] })];
      new DaprComponent(shop, 'store', { type: 'state.redis', metadata: { redisPassword: redis.key('password') } });
      new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 80 }).with(new Ingress({ host: 'a.example.com', tls: cert }));
    }, { identities, secrets: { redis: { password: vault }, cert: { 'tls.crt': vault, 'tls.key': { ...vault } } } as never });
    const result = read({ keyVaultUrl: url('a'), keyVaultId: VAULT, identity: { component: 'orders' } });
    const role = ['authorization:RoleAssignment/orders.key-vault-acme'];
    expect(named(result, 'app:DaprComponent', 'store').dependsOn).toEqual(role);
    expect(named(result, 'app:Certificate', 'cert').dependsOn).toEqual(role);
    expect(seen(named(result, 'app:ManagedEnvironment', 'environment').args).identity.userAssignedIdentities).toEqual([{ $ref: ['managedidentity:UserAssignedIdentity/orders', 'id'] }]);
    const keys = result.resources.map(({ type }) => type);
    expect(keys.indexOf('managedidentity:UserAssignedIdentity')).toBeLessThan(keys.indexOf('app:ManagedEnvironment'));
    // Neither is a secret that the component reads.
    expect(told(read({ keyVaultUrl: url('a') }, {})).filter((line) => line.startsWith('error'))).toEqual([
      expect.stringContaining("error AZURE.KEY_VAULT [shop/orders] the certificate of secret 'cert' is read from a key vault without identity, and the environment reads it"),
      expect.stringContaining('error AZURE.KEY_VAULT [shop/store] metadata redisPassword is read from a key vault without identity, and a Dapr component has none of its own'),
    ]);
  });
});

describe('who needs an identity', () => {
  const trigger = { type: 'azure-queue', metadata: { queueName: 'q', accountName: 'a' }, podIdentity: { provider: 'azure-workload' } } as const;
  const rules = (identities: Identities, ...traits: Trait<any, any>[]) => seen(planned((shop) => {
    (new Worker(shop, 'mailer', { image: 'm', ...SIZE }) as Component<any, any>).with(new EventScaler({ max: 3, triggers: [trigger] } as never), ...traits);
    new EventTask(shop, 'job', { image: 'j', ...SIZE, activeDeadlineSeconds: 9, triggers: [trigger] } as never);
  }, { identities: { job: { type: 'SystemAssigned', roles: [receive] }, ...identities } }).resources);

  it('are triggers of Container Apps', () => {
    const identity = (name: string, resources: any[]) => JSON.stringify(resources.find((one) => one.name === name && /App$|Job$/.test(one.type)).args).match(/"metadata":\{[^}]*\},"identity":("[^"]*"|\{[^}]*\})/)?.[1];
    const resources = rules({ mailer: { type: 'UserAssigned' } });
    expect(identity('mailer', resources)).toBe('{"$ref":["managedidentity:UserAssignedIdentity/mailer","id"]}');
    expect(identity('job', resources)).toBe('"system"');
    expect(resources.find(({ name }: any) => name === 'job.azure-service-bus-data-receiver').args.principalId).toEqual({ $member: ['app:Job/job', 'identity', 'principalId'] });
    expect(identity('mailer', rules({}, new WorkloadIdentity()))).toBe('"system"');
  });

  it('are parameters, wherever the model uses them', () => {
    const result = planned((shop) => {
      const id = new Parameter(shop, 'id');
      new DaprComponent(shop, 'store', { type: 'state.azure.blobstorage', metadata: { azureClientId: id } });
      new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { ID: id } });
      new Worker(shop, 'orders', { image: 'o', ...SIZE });
    }, { identities: { orders: { type: 'UserAssigned' } }, parameters: { id: { clientIdOf: 'orders' } } });
    const clientId = { $ref: ['managedidentity:UserAssignedIdentity/orders', 'clientId'] };
    expect(seen(named(result, 'app:DaprComponent', 'store').args).metadata).toEqual([{ name: 'azureClientId', value: clientId }]);
    expect(seen(appOf(result, 'mailer')).template.containers[0].env).toEqual([{ name: 'ID', value: clientId }]);
  });
});
