import { describe, expect, it } from 'vitest';
import { Application, plan, Volume, Worker } from '../../src';
import { containerApps } from '../../src/azure/container-apps';
import { bindingValues, cases } from '../../src/testing';
import { IDENTITY, REGISTRY, SUBNET, WHERE } from '../azure/support';
import { validateAzure } from '../support/azure-schema';
import { schemasFolder } from '../support/shared-folder';

const schemas = schemasFolder();
const SETTINGS: Record<string, object> = {
  'with defaults': {},
  'with a registry of Azure': { registry: { server: 'acme.azurecr.io', id: REGISTRY }, tags: { cost: '1' } },
  'with a password': { registry: { server: 'ghcr.io', username: 'u', password: 'p' } },
  'in a network': { environment: { infrastructureSubnetId: SUBNET, internal: true, zoneRedundant: true, logs: 'azure-monitor', workloadProfiles: [{ name: 'big', type: 'D4', minimumCount: 1, maximumCount: 2 }] }, registry: { server: 'a.io', identity: IDENTITY } },
  'with more of the environment': { environment: {
    infrastructureResourceGroup: 'machines', publicNetworkAccess: 'Disabled', daprAIConnectionString: 'InstrumentationKey=k', daprAIInstrumentationKey: 'k',
    peerAuthentication: { mtls: { enabled: true } }, peerTrafficConfiguration: { encryption: { enabled: true } }, workloadProfiles: [{ name: 'big', type: 'D4', labels: { pool: 'batch' } }],
  } },
  'without profiles and logs': { environment: { workloadProfiles: [], logs: 'none' } },
};

const planned = (application: Application<any>, settings: object) => {
  const { volumes, ...values } = bindingValues(application);
  const shares = Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: name, accountName: 'acme', accountKey: 'k' } }]));
  return plan(application, containerApps, { ...WHERE, ...values, volumes: shares, ...settings });
};

describe.each(['default', 'newest'] as const)('what the service accepts in its %s version', (version) => {
  for (const [name, settings] of Object.entries(SETTINGS)) {
    it.each(cases.map((one) => [one.name, one] as const))(`%s, ${name}`, (_, { application }) => {
      const { resources } = planned(application(), settings);
      const findings = resources.flatMap(({ type, name: resource, args }) => validateAzure({ type, args: args as never }, version, schemas).map((line) => `${resource}: ${line}`));
      expect(findings).toEqual([]);
    });
  }
});

it('has the key of a share in a key vault, and an ingress on machines of its own', () => {
  const shop = new Application(undefined, 'shop');
  new Worker(shop, 'mailer', { image: 'm', cpu: 0.25, memory: '0.5Gi' }).with(new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
  const { resources } = plan(shop, containerApps, {
    ...WHERE, volumes: { media: { azureFile: { shareName: 's', accountName: 'a', accountKeyVaultProperties: { keyVaultUrl: 'https://acme.vault.azure.net/secrets/s', identity: IDENTITY } } } },
    environment: { workloadProfiles: [{ name: 'edge', type: 'D4' }], ingressConfiguration: { workloadProfileName: 'edge', scale: { minReplicas: 2, maxReplicas: 4 }, requestIdleTimeout: 5, headerCountLimit: 9, terminationGracePeriodSeconds: 0 } },
  });
  const findings = (version: 'default' | 'newest') => resources.flatMap(({ type, args }) => validateAzure({ type, args: args as never }, version, schemas));
  expect(resources.map(({ type }) => type)).toContain('app:ManagedEnvironmentsStorage');
  expect(findings('default')).toEqual([]);
  // The number of replicas is wanted by the version that the SDK writes, and gone from newer ones.
  expect(findings('newest')).toEqual([expect.stringContaining("ingressConfiguration unknown key 'scale'")]);
});

it('is not nothing', () => {
  const sound = cases.filter(({ application }) => planned(application(), {}).ok);
  expect(sound.length).toBeGreaterThan(cases.length / 2);
});
