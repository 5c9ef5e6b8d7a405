import * as authorization from '@pulumi/azure-native/authorization';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as storage from '@pulumi/azure-native/storage';
import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { Application, Ingress, Secret, WebService } from '../../src';
import { AppServiceDeployment } from '../../src/azure/app-service';
import { ContainerAppsDeployment, type AzureOptions } from '../../src/azure/container-apps';
import { ContainerInstancesDeployment } from '../../src/azure/container-instances';
import { systemOutputs } from '../../src/azure/shared/emit/identity';
import { registered } from '../support/registration';
import { record, type RecordOptions } from '../support/registrations';
import { REGISTRY, WHERE } from './support';

const DEPLOYMENTS = {
  ContainerAppsDeployment: [ContainerAppsDeployment, 'app:ContainerApp'], ContainerInstancesDeployment: [ContainerInstancesDeployment, 'containerinstance:ContainerGroup'], AppServiceDeployment: [AppServiceDeployment, 'web:WebApp'],
} as const;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('who a component is, is no secret, although all that comes with its secrets is one', async () => {
  const { principalId } = systemOutputs({ identity: pulumi.secret({ principalId: 'p' }) } as never);
  expect(await pulumi.isSecret(principalId)).toBe(false);
  await new Promise<void>((done) => { principalId.apply((value) => { expect(value).toBe('p'); done(); }); });
});

describe.each(Object.keys(DEPLOYMENTS) as (keyof typeof DEPLOYMENTS)[])('%s', (kind) => {
  const [Deployment, type] = DEPLOYMENTS[kind];
  const child = (of: string, name: string) => `urn:pulumi:stack::project::cdk-oam:azure:${kind}$azure-native:${of}::${name}`;
  type Deployed = InstanceType<typeof Deployment>;
  interface Own { readonly account: storage.StorageAccount; readonly identity: managedidentity.UserAssignedIdentity; readonly role: authorization.RoleDefinition }
  /** A deployment in a program with a storage account, an identity and a role of its own. */
  const deployed = (identities: (own: Own) => AzureOptions['identities'], look: (made: Deployed, own: Own) => void = () => undefined, options: RecordOptions = {}) => record(() => {
    const application = new Application(undefined, 'shop');
    const secret = new Secret(application, 's', { keys: ['k'] });
    for (const name of ['orders', 'ratings', 'front']) new WebService(application, name, { image: 'x:1', cpu: 1, memory: '2Gi', port: 8080, env: { S: secret.key('k') } }).with(new Ingress());
    const own = {
      account: new storage.StorageAccount('acme', { resourceGroupName: 'shop-group', kind: 'StorageV2', sku: { name: 'Standard_LRS' } }),
      identity: new managedidentity.UserAssignedIdentity('mine', { resourceGroupName: 'shop-group', resourceName: 'mine' }),
      role: new authorization.RoleDefinition('role', { scope: '/subscriptions/s1', roleName: 'Own' }),
    };
    look(new Deployment('shop', { ...WHERE, application, identities: identities(own), secrets: { s: { k: 'hush' } }, report: () => undefined } as never), own);
  }, options);
  const every: Parameters<typeof deployed>[0] = ({ account, identity, role }) => ({
    orders: { type: 'UserAssigned', roles: [{ role: 'Storage Blob Data Reader', scope: account.id }, { role: role.id, scope: account.id, name: 'own' }] },
    ratings: { type: 'SystemAssigned', roles: [{ role: 'Storage Blob Data Reader', scope: account.id }] },
    front: { type: 'UserAssigned', identity, roles: [{ role: 'Storage Blob Data Reader', scope: account.id }] },
  });

  it('gives roles to whom they are meant for, before or behind', async () => {
    const seen: Record<string, any> = {};
    const note = (name: string, value: pulumi.Input<any>) => void pulumi.output(value as pulumi.Input<object>).apply((one) => { seen[name] = one; });
    const all = await deployed(every, (shop, { account, identity, role }) => {
      for (const name of ['orders', 'ratings', 'front']) note(name, shop.identity(name));
      note('account', account.id); note('role', role.id);
      note('mine', { id: identity.id, clientId: identity.clientId, principalId: identity.principalId });
      note('own', (shop.resource('ratings') as unknown as { identity: pulumi.Output<object> }).identity);
    });
    const role = (name: string) => registered(all, 'authorization:RoleAssignment', `shop-${name}`).inputs as any;
    expect(seen.front).toEqual(seen.mine);
    expect(seen.ratings).toEqual({ principalId: seen.own.principalId });
    expect(seen.orders).toEqual({ id: expect.stringMatching(/userAssignedIdentities\/shop-orders$/), clientId: expect.any(String), principalId: expect.any(String) });
    expect(role('orders.storage-blob-data-reader')).toMatchObject({
      principalId: seen.orders.principalId, principalType: 'ServicePrincipal', scope: seen.account, roleAssignmentName: expect.stringMatching(GUID),
      roleDefinitionId: expect.stringMatching(/^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Authorization\/roleDefinitions\/2a2b9908-6ea1-4ae2-8e65-a410df84e7d1$/),
    });
    expect(role('orders.own').roleDefinitionId).toBe(seen.role);
    expect(role('front.storage-blob-data-reader').principalId).toBe(seen.mine.principalId);
    expect(role('ratings.storage-blob-data-reader').principalId).toBe(seen.own.principalId);
    expect(new Set(['orders.storage-blob-data-reader', 'orders.own', 'front.storage-blob-data-reader', 'ratings.storage-blob-data-reader'].map((name) => role(name).roleAssignmentName)).size).toBe(4);
    expect(registered(all, type, 'shop-orders').dependencies).toEqual(expect.arrayContaining(['shop-orders.storage-blob-data-reader', 'shop-orders.own'].map((name) => child('authorization:RoleAssignment', name))));
    expect(registered(all, type, 'shop-front').dependencies).toContain(child('authorization:RoleAssignment', 'shop-front.storage-blob-data-reader'));
    expect(registered(all, 'authorization:RoleAssignment', 'shop-ratings.storage-blob-data-reader').dependencies).toContain(child(type, 'shop-ratings'));
    expect(JSON.stringify(role('ratings.storage-blob-data-reader'))).not.toContain('$secret');
  });

  it('previews roles whose principal is not known', async () => {
    const all = await deployed(every, undefined, { preview: true });
    expect(registered(all, 'authorization:RoleAssignment', 'shop-ratings.storage-blob-data-reader').inputs).toMatchObject({ roleAssignmentName: { $unknown: true }, principalId: { $unknown: true }, principalType: 'ServicePrincipal' });
  });

  it('takes nobody for the identity that pulls images', async () => {
    await record(() => {
      const made = (name: string, identities: object) => {
        const application = new Application(undefined, 'shop');
        new WebService(application, 'registry-pull', { image: 'x:1', cpu: 1, memory: '2Gi', port: 8080 }).with(new Ingress());
        return new Deployment(name, { ...WHERE, application, identities, registry: { server: 'acme.azurecr.io', id: REGISTRY }, report: () => undefined } as never);
      };
      expect(Object.keys(made('one', { 'registry-pull': { type: 'SystemAssigned' } }).identity('registry-pull'))).toEqual(['principalId']);
      const other = made('other', {});
      expect(() => other.identity('registry-pull')).toThrow('has no identity whose principal is known');
    });
  });

  it('tells who has none', async () => {
    await deployed(() => ({ orders: { type: 'UserAssigned' } }), (shop) => {
      expect(() => shop.identity('ratings')).toThrow("component 'ratings' has no identity whose principal is known: give it one by the option identities; components with one are orders");
      expect(() => shop.identity('rating')).toThrow("there is no component 'rating': components are orders, ratings, front");
    });
  });
});
