import { describe, expect, it } from 'vitest';
import { Application, HealthChecks, Ingress, InitContainer, plan, SecurityContext, WebService, Worker, WorkloadIdentity } from '../../src';
import { containerInstances, type ContainerInstancesOptions } from '../../src/azure/container-instances';
import { bindingValues, cases } from '../../src/testing';
import { IDENTITY, REGISTRY, WHERE } from '../azure/support';
import { validateAzure } from '../support/azure-schema';
import { schemasFolder } from '../support/shared-folder';

const schemas = schemasFolder();
const SUBNET = '/subscriptions/s1/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/groups';
const NAMED = { subnetId: SUBNET, zone: { name: 'shop.internal' } };
const SETTINGS: Record<string, Partial<ContainerInstancesOptions>> = {
  'in a network with names': { network: NAMED },
  'in a network without names': { network: { subnetId: SUBNET, nameServers: ['10.0.0.4'] }, logs: 'none' },
  'with a registry of Azure': { network: NAMED, registry: { server: 'acme.azurecr.io', id: REGISTRY }, tags: { cost: '1' } },
  'with a password': { network: NAMED, registry: { server: 'ghcr.io', username: 'u', password: 'p' }, logs: { workspaceId: '11111111-1111-4111-8111-111111111111', workspaceKey: 'k' } },
  'with an identity': { network: NAMED, registry: { server: 'a.io', identity: IDENTITY } },
  'under public addresses': { tls: { email: 'ops@example.com', storage: { shareName: 's', accountName: 'a', accountKey: 'k' } }, dnsNameLabelScope: 'Noreuse' },
};

const planned = (application: Application<any>, settings: Partial<ContainerInstancesOptions>) => {
  const { volumes, ...values } = bindingValues(application);
  const shares = Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: name, accountName: 'acme', accountKey: 'k', accessMode: 'ReadOnly' as const } }]));
  return plan(application, containerInstances, { ...WHERE, resources: 'round-up', ...values, volumes: shares, ...settings });
};

/** Of DNS there are no types here; the compiler compares ours with the SDK's in test/azure/container-instances/args.test.ts. */
const described = ({ type }: { readonly type: string }): boolean => !type.startsWith('privatedns:');

/** What the kit has no case for. */
const OTHERS: Record<string, [build: (shop: Application) => void, settings?: Partial<ContainerInstancesOptions>]> = {
  'spot': [(shop) => void new Worker(shop, 'mailer', { image: 'm' }), { groups: { mailer: { spot: true } } }],
  'confidential, in a zone': [(shop) => void new Worker(shop, 'mailer', { image: 'm' }), { groups: { mailer: { confidential: { ccePolicy: 'cGFja2FnZQ==' }, zone: '2' } } }],
  'with TLS': [(shop) => void new WebService(shop, 'orders', { image: 'o', port: 8080 }).with(new Ingress({ host: 'shop.example.com', tls: true })), { tls: {} }],
  'with an identity of its own and users': [(shop) => void new Worker(shop, 'mailer', { image: 'm' }).with(
    new WorkloadIdentity(), new SecurityContext({ runAsUser: 1000, privileged: false, allowPrivilegeEscalation: false, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] } }),
    new InitContainer({ name: 'init', image: 'i' }), new HealthChecks({ liveness: { httpGet: { port: 80, scheme: 'HTTPS', httpHeaders: [{ name: 'A', value: 'b' }] }, initialDelaySeconds: 1 } }),
  ), { registry: { server: 'a.io', identity: IDENTITY } }],
};

describe.each(['default', 'newest'] as const)('what the service accepts in its %s version', (version) => {
  for (const [name, settings] of Object.entries(SETTINGS)) {
    it.each(cases.map((one) => [one.name, one] as const))(`%s, ${name}`, (_, { application }) => {
      const { resources } = planned(application(), settings);
      const findings = resources.filter(described).flatMap(({ type, name: resource, args }) => validateAzure({ type, args: args as never }, version, schemas).map((line) => `${resource}: ${line}`));
      expect(findings).toEqual([]);
    });
  }

  it.each(Object.entries(OTHERS))('%s', (_, [build, settings = {}]) => {
    const shop = new Application(undefined, 'shop');
    build(shop);
    const { resources, diagnostics } = planned(shop, settings);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(resources.filter(described).flatMap(({ type, args }) => validateAzure({ type, args: args as never }, version, schemas))).toEqual([]);
  });
});

it.each(Object.entries(SETTINGS))('is not nothing: %s', (_, settings) => {
  const sound = cases.filter(({ application }) => planned(application(), settings).ok);
  // Outside of a network few models pass as they are: nothing opens what they have.
  expect(sound.length).toBeGreaterThan(settings.network === undefined ? 3 : cases.length / 5);
});
