import { describe, expect, it } from 'vitest';
import { plan, type Application } from '../../src';
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

it('is not nothing', () => {
  const sound = cases.filter(({ application }) => planned(application(), {}).ok);
  expect(sound.length).toBeGreaterThan(cases.length / 2);
});
