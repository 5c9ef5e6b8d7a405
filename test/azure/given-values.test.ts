import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { DaprComponent, DaprSidecar, EventScaler, FunctionApp, Ingress, InitContainer, Secret, Volume, WebService, type Application } from '../../src';
import { planJson } from '../../src/azure/container-apps';
import { ENVIRONMENT, IDENTITY, planned, REGISTRY, seen, SIZE, SUBNET, told } from './support';

const SCOPE = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.Storage/storageAccounts/acme';
const VAULT = '/subscriptions/s1/resourceGroups/shared/providers/Microsoft.KeyVault/vaults/acme';
const GUID = '22222222-2222-4222-8222-222222222222';
const keyVaultUrl = 'https://acme.vault.azure.net/secrets/k';

const web = (shop: Application, name = 'orders') => new WebService(shop, name, { image: 'x:1', ...SIZE, port: 8080 });
const fill = (shop: Application) => {
  const secret = new Secret(shop, 's', { keys: ['k', 'l'] });
  new WebService(shop, 'orders', { image: 'x:1', ...SIZE, port: 8080, env: { K: secret.key('k'), L: secret.key('l') } });
};
const without = (options: object) => told(planned((shop) => void web(shop), options));
/** What is said with one secret bound so. */
const withSecret = (k: unknown, l: unknown = 'hush', options: object = {}) => told(planned(fill, { identities: { orders: { type: 'UserAssigned' } }, secrets: { s: { k, l } }, ...options } as never)).filter((line) => !line.startsWith('adapted'));
const errors = (lines: readonly string[]) => lines.filter((line) => line.startsWith('error'));

describe.each<[string, unknown]>([['null', null], ['a number', 5], ['an object', {}], ['a list', []]])('%s in the place of a text', (_, bad) => {
  it.each<[string, object, string]>([
    ['registry.server', { registry: { server: bad, identity: IDENTITY } }, 'registry has no server'],
    ['registry.id', { registry: { server: 'a.azurecr.io', id: bad } }, 'registry.id must be a text or a value that comes later'],
    ['registry.identity', { registry: { server: 'a.azurecr.io', identity: bad } }, 'registry.identity: it must be a text or a value that comes later'],
    ['registry.password', { registry: { server: 'ghcr.io', username: 'u', password: bad } }, 'registry needs username and password together'],
    ['the subnet', { environment: { infrastructureSubnetId: bad } }, 'environment.infrastructureSubnetId must be a text or a value that comes later'],
    ['the name of the environment', { environment: { name: bad } }, 'environment.name must be a text that is known now'],
    ['the key of logs', { environment: { logs: { customerId: 'c', sharedKey: bad } } }, 'environment.logs must be'],
    ['an environment', { environment: { id: bad, name: bad, defaultDomain: bad } }, 'the existing environment lacks id and name and defaultDomain'],
    ['a workload profile', { environment: { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' }, workloadProfileName: bad }, 'workloadProfileName must be the name of a workload profile'],
  ])('is refused for %s', (_name, options, message) => expect(errors(without(options))).toEqual([expect.stringContaining(message)]));

  it('is refused for the address of a secret', () => {
    expect(errors(withSecret({ keyVaultUrl: bad, identity: IDENTITY }))).toEqual([expect.stringContaining('secret s/k is bound to a key vault without keyVaultUrl')]);
  });
});

describe('values that come later', () => {
  it.each(['name', 'logs'])('cannot be environment.%s, and nobody reads what Pulumi says of itself', (name) => {
    const said = without({ environment: { [name]: pulumi.output({ customerId: 'c', sharedKey: 'hush' }) } });
    expect(errors(said)).toEqual([expect.stringContaining(`environment.${name} must be`)]);
    expect(said.join()).not.toMatch(/Calling|hush/);
  });

  it.each(['registry', 'identities', 'tags', 'volumes', 'certificates'])('cannot be the whole of %s', (name) => {
    expect(errors(without({ [name]: pulumi.output({ server: 'ghcr.io', username: 'u', password: 'hush' }) }))).toContainEqual(expect.stringContaining(`${name} must be an object, got a value that comes later`));
  });

  it('can be an environment, as functions of the SDK give it', () => {
    const environment = pulumi.output({ id: ENVIRONMENT, name: 'e', defaultDomain: 'd', zoneRedundant: true });
    const result = planned((shop) => void web(shop), { environment });
    expect(errors(told(result))).toEqual([]);
    expect(seen(result.resources)).toMatchObject([{ type: 'app:ContainerApp', args: { environmentId: { $deferred: 'environment.id' } } }]);
  });
});

describe('an environment that is there already', () => {
  const environment = { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' };
  it('loses no settings of a new one in silence', () => {
    expect(without({ environment: { ...environment, logs: 'none', zoneRedundant: true, infrastructureSubnetId: SUBNET } })).toContain(
      "error ACA.ENVIRONMENT [shop] environment has infrastructureSubnetId, zoneRedundant, logs for a new environment, and an id: that one is there already\n  fix: take id away for a new environment, or these for the existing one");
    const resource = { ...environment, zoneRedundant: pulumi.output(true), workloadProfiles: pulumi.output([]) };
    const answer = { ...environment, type: 'Microsoft.App/managedEnvironments', zoneRedundant: true, workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }] };
    for (const one of [resource, answer]) expect(errors(without({ environment: one }))).toEqual([]);
  });

  it('is named by its id, in which its resource group stands', () => {
    expect(errors(without({ environment: { ...environment, id: 'e' } }))).toEqual(["error ACA.ENVIRONMENT [shop] environment.id 'e' is no resource id of an environment\n  fix: give /subscriptions/.../providers/Microsoft.App/managedEnvironments/..."]);
  });
});

describe('machines of the ingress', () => {
  const said = (minimumCount: number | undefined, workloadProfileName?: string) => without({
    workloadProfileName, environment: { ingressConfiguration: { workloadProfileName: 'edge', scale: { minReplicas: 2, maxReplicas: 3 } }, workloadProfiles: [{ name: 'Consumption', type: 'Consumption' }, { name: 'edge', type: 'D4', minimumCount }] },
  }).filter((line) => line.includes('ACA.PROFILE'));
  it('are two of its own', () => {
    expect(said(2)).toEqual([]);
    for (const count of [undefined, 1]) expect(said(count)).toEqual([expect.stringMatching(/^warning ACA.PROFILE \[shop\] .* which may have fewer than two machines/)]);
    expect(said(2, 'edge')).toEqual([expect.stringMatching(/^error ACA.PROFILE \[shop\/orders\] 'orders' runs on workload profile 'edge', which the ingress of the environment has for itself/)]);
  });
});

describe('a registry', () => {
  it('has what is given, and nothing that is undefined', () => {
    const azure = { server: 'a.azurecr.io', id: REGISTRY };
    expect(planJson(planned((shop) => void web(shop), { registry: { ...azure, username: undefined, password: undefined } as never }).resources)).toBe(planJson(planned((shop) => void web(shop), { registry: azure }).resources));
    expect(errors(without({ registry: { server: 'ghcr.io', username: 'u', password: 'hush', id: undefined, identity: undefined } }))).toEqual([]);
    expect(errors(without({ registry: { ...azure, resourceId: REGISTRY } }))).toEqual(["error AZURE.REGISTRY [shop] registry has no property 'resourceId': it has server, id, identity, username, password\n  fix: take it away"]);
  });

  it('is read by an identity that has its role before, whosever it is', () => {
    const identities = { orders: { type: 'UserAssigned' as const, identity: { id: IDENTITY, clientId: GUID, principalId: GUID }, roles: [{ role: 'AcrPull' as const, scope: REGISTRY }] } };
    const { resources } = planned((shop) => { web(shop); web(shop, 'ratings'); }, { identities, registry: { server: 'a.azurecr.io', identity: IDENTITY } });
    for (const name of ['orders', 'ratings']) expect(resources.find((one) => one.type === 'app:ContainerApp' && one.name === name)?.dependsOn).toEqual(['authorization:RoleAssignment/orders.acrpull']);
  });

  it('is read by an identity whose name no other has', () => {
    expect(errors(without({ registry: { server: 'a.azurecr.io', id: REGISTRY }, identities: { orders: { type: 'UserAssigned', name: 'Shop-registry-pull' } } }))).toEqual([
      "error AZURE.IDENTITY [shop] the identity of 'orders' would be called 'Shop-registry-pull', as the one by which images are pulled\n  fix: give it another name, or give registry.identity"]);
  });
});

describe('key vaults', () => {
  it('are bound with known properties', () => {
    expect(errors(withSecret({ keyVaultUrl, identiy: IDENTITY }))).toEqual(["error AZURE.KEY_VAULT [shop/s] secret s/k is bound to a key vault with property 'identiy', which there is not: it has keyVaultUrl, identity, keyVaultId\n  fix: did you mean 'identity'?"]);
  });

  it('are one by their name, whatever values say so', () => {
    const vault = () => ({ keyVaultUrl, keyVaultId: pulumi.output(VAULT) });
    expect(withSecret(vault(), vault())).toEqual([]);
  });

  it('of names that come later are told apart by their ids', () => {
    const vault = (keyVaultId: unknown = pulumi.output(VAULT)) => ({ keyVaultUrl: pulumi.output(keyVaultUrl), keyVaultId });
    const [one, other] = [vault(), vault()];
    expect(withSecret(one, { ...other, keyVaultId: one.keyVaultId })).toEqual([]);
    expect(withSecret(one, other)).toEqual([expect.stringMatching(/^error AZURE.ROLE \[shop\/orders\] 'orders' reads key vaults whose names come later, and its roles on them would both be called 'key-vault'\n  fix: pass the same value as keyVaultId/)]);
    const roles = [{ role: 'Key Vault Secrets User', scope: other.keyVaultId, name: 'other' }];
    expect(withSecret(one, other, { identities: { orders: { type: 'UserAssigned', roles } } })).toEqual([]);
  });

  it('are not read for triggers that functions have themselves', () => {
    const said = errors(told(planned((shop) => {
      const storage = new Secret(shop, 'storage', { keys: ['k'] }).key('k');
      const auth = { connection: new Secret(shop, 's', { keys: ['k'] }).key('k') };
      new FunctionApp(shop, 'mailer', { image: 'x:1', ...SIZE, storage }).with(new EventScaler({ max: 3, triggers: [{ type: 'azure-queue', metadata: { queueName: 'q' }, auth }] }));
    }, { secrets: { storage: { k: 'hush' }, s: { k: { keyVaultUrl } } } })));
    expect(said).toEqual([]);
  });

  it('are read for Dapr components by who is named, and by nobody else', () => {
    const said = told(planned((shop) => {
      new DaprComponent(shop, 'state', { type: 'state.redis', metadata: { redisPassword: new Secret(shop, 's', { keys: ['k'] }).key('k') } });
      web(shop).with(new DaprSidecar());
    }, { secrets: { s: { k: { keyVaultUrl } } } }));
    expect(errors(said)).toEqual([expect.stringContaining('[shop/state] metadata redisPassword is read from a key vault without identity')]);
  });
});

it.each<[string, object, object, number]>([
  ['the identity of a user', {}, { orders: { type: 'UserAssigned' } }, 1], ['one named', { azureClientId: 'c' }, { orders: { type: 'UserAssigned' } }, 0],
  ['a key', { accountKey: 'k' }, { orders: { type: 'UserAssigned' } }, 0], ['the system', {}, { orders: { type: 'SystemAssigned' } }, 0], ['one of whom it is not for', {}, { ratings: { type: 'UserAssigned' } }, 0],
])('Dapr components that sign in as %s are told to name it, or not', (_, metadata, identities, times) => {
  const said = told(planned((shop) => {
    new DaprComponent(shop, 'state', { type: 'state.azure.blobstorage', metadata: { accountName: 'acme', ...metadata }, scopes: ['orders'] });
    for (const name of ['orders', 'ratings']) web(shop, name).with(new DaprSidecar());
  }, { identities } as never)).filter((line) => line.includes('azureClientId'));
  expect(said).toEqual(Array(times).fill(expect.stringMatching(/^warning ACA.DAPR_COMPONENT \[shop\/state\] 'state' signs in by the user-assigned identity of 'orders', and has no azureClientId/)));
});

it('hosts of certificates are the same in any case', () => {
  const said = told(planned((shop) => void web(shop).with(new Ingress({ host: 'shop.example.com', tls: true })), { certificates: { 'Shop.example.com': { domainControlValidation: 'HTTP' }, 'shop.example.com': { domainControlValidation: 'TXT' } } }));
  expect(errors(said)).toEqual(["error ACA.TLS [shop] certificates names 'shop.example.com' twice: names of hosts are the same in any case\n  fix: keep one of them"]);
});

it('shares whose key is in a vault wait until it may be read', () => {
  const identities = { orders: { type: 'UserAssigned' as const, identity: { id: IDENTITY, clientId: GUID, principalId: GUID }, roles: [{ role: 'Key Vault Secrets User' as const, scope: VAULT }] } };
  const { resources } = planned((shop) => void web(shop).with(new Volume({ name: 'media', type: 'existing', mountPath: '/media' })), {
    identities, volumes: { media: { azureFile: { shareName: 'media', accountName: 'acme', accountKeyVaultProperties: { keyVaultUrl, identity: IDENTITY } } } },
  });
  expect(resources.find(({ type }) => type === 'app:ManagedEnvironmentsStorage')?.dependsOn).toEqual(['authorization:RoleAssignment/orders.key-vault-secrets-user']);
});

it('init containers on dedicated machines have no identity, whoever gives it', () => {
  const said = (identities: object) => told(planned((shop) => void web(shop).with(new InitContainer({ name: 'wait', image: 'i:1', ...SIZE })), { identities, workloadProfileName: 'big', environment: { workloadProfiles: [{ name: 'big', type: 'D4' }] } } as never))
    .filter((line) => line.includes("init container 'wait' cannot sign in"));
  expect(said({ orders: { type: 'UserAssigned', roles: [{ role: 'AcrPull', scope: SCOPE }] } })).toHaveLength(1);
  expect(said({})).toEqual([]);
});
