import { describe, expect, it } from 'vitest';
import { Application, Cors, EventScaler, HttpScaler, Ingress, IpRestrictions, plan, Rollout, Scaler, SessionAffinity, Sidecar, Volume, WebService, type Component, type Trait } from '../../src';
import { appService, type AppServiceOptions } from '../../src/azure/app-service';
import { bindingValues, cases } from '../../src/testing';
import { IDENTITY, REGISTRY, SUBNET, WHERE } from '../azure/support';
import { validateAzure } from '../support/azure-schema';
import { schemasFolder } from '../support/shared-folder';

const schemas = schemasFolder();
const SUBNET_OPTION = { network: { subnetId: SUBNET } };
const SETTINGS: Record<string, object> = {
  'with a registry of Azure': { ...SUBNET_OPTION, registry: { server: 'ghcr.io', id: REGISTRY }, tags: { cost: '1' } },
  'with an identity': { ...SUBNET_OPTION, registry: { server: 'ghcr.io', identity: IDENTITY }, plan: { sku: 'P1v3', capacity: 3, zoneRedundant: true } },
  'with files, for everyone': { internal: 'public', volumeData: true, hostNameScope: 'global', logs: 'none', registry: { server: 'ghcr.io', username: 'u', password: 'p' } },
  'on an existing plan': { ...SUBNET_OPTION, plan: { id: '/subscriptions/s1/resourceGroups/r/providers/Microsoft.Web/serverfarms/p', sku: { name: 'P1v3' }, elasticScaleEnabled: true }, logs: { workspaceId: '/subscriptions/s1/resourceGroups/r/providers/Microsoft.OperationalInsights/workspaces/w' } },
};

const planned = (application: Application<any>, settings: object) => {
  const { volumes, ...values } = bindingValues(application);
  const shares = Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: name, accountName: 'acme', accountKey: 'k' } }]));
  return plan(application, appService, { ...WHERE, ...values, volumes: shares, ...settings });
};

const open = new Ingress();
/** What the kit has no case for, as one site. */
const OTHERS: Record<string, [traits: readonly Trait<any, any>[], settings?: Partial<AppServiceOptions>]> = {
  'a canary on its way': [
    [open, new Rollout({ strategy: 'canary', steps: [{ weight: 20 }] }), new Volume({ type: 'existing', name: 'media', mountPath: '/media' }), new Sidecar({ name: 'proxy', image: 'p', env: { A: 'b' } })],
    { hostNameScope: 'global', rollouts: { orders: { stableImage: 'o:0' } }, volumes: { media: { azureFile: { shareName: 'media', accountName: 'acme', accountKey: 'k' } } } },
  ],
  'certificates, made and given': [
    [new Ingress({ host: 'a.example.com', tls: true }), new Ingress({ host: 'b.example.com', tls: true })],
    { certificates: { 'a.example.com': { thumbprint: 'AB', managed: true }, 'b.example.com': { thumbprint: 'CD' } } },
  ],
  'machines that come by themselves': [[open, new HttpScaler({ min: 2, max: 9, concurrency: 5 })]],
  'machines that come by queues and the clock': [
    [open, new EventScaler({ max: 9, triggers: [
      { type: 'azure-queue', metadata: { queueName: 'mail', queueLength: 7 } }, { type: 'azure-servicebus', metadata: { queueName: 'mail' } },
      { type: 'cron', metadata: { timezone: 'Europe/Berlin', start: '0 8 * * 1-5', end: '0 18 * * 1-5', desiredReplicas: 3 } },
    ] })],
    { metricSources: { 'azure-queue': '/subscriptions/s1/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a', 'azure-servicebus': '/subscriptions/s1/resourceGroups/r/providers/Microsoft.ServiceBus/namespaces/a' } },
  ],
  'everything about who may come': [[open, new Cors({ origins: ['https://a.example.com'], credentials: true }), new IpRestrictions({ deny: ['10.0.0.0/8', '2001:db8::/32'] }), new SessionAffinity({ by: 'cookie' }), new Scaler({ replicas: 0 })], SUBNET_OPTION],
};

describe.each(['default', 'newest'] as const)('what the service accepts in its %s version', (version) => {
  for (const [name, settings] of Object.entries(SETTINGS)) {
    it.each(cases.map((one) => [one.name, one] as const))(`%s, ${name}`, (_, { application }) => {
      const { resources } = planned(application(), settings);
      const findings = resources.flatMap(({ type, name: resource, args }) => validateAzure({ type, args: args as never }, version, schemas).map((line) => `${resource}: ${line}`));
      expect(findings).toEqual([]);
    });
  }

  it.each(Object.entries(OTHERS))('%s', (_, [traits, settings = {}]) => {
    const shop = new Application(undefined, 'shop');
    (new WebService(shop, 'orders', { image: 'o:1', port: 8080 }) as Component<any, any>).with(...traits);
    const { resources, diagnostics } = plan(shop, appService, { ...WHERE, ...settings });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(resources.flatMap(({ type, args }) => validateAzure({ type, args: args as never }, version, schemas))).toEqual([]);
  });
});

it.each(Object.keys(SETTINGS))('is not nothing: %s', (name) => {
  const sound = cases.filter(({ application }) => planned(application(), SETTINGS[name]!).ok);
  expect(sound.length).toBeGreaterThan(cases.length / 5);
});
