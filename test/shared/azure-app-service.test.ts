import { describe, expect, it } from 'vitest';
import { plan, type Application } from '../../src';
import { appService } from '../../src/azure/app-service';
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
  'on an existing plan': { ...SUBNET_OPTION, plan: { id: '/subscriptions/s1/resourceGroups/r/providers/Microsoft.Web/serverfarms/p', sku: { name: 'P1v3' }, elasticScaleEnabled: true }, logs: { workspaceId: '/w' } },
};

const planned = (application: Application<any>, settings: object) => {
  const { volumes, ...values } = bindingValues(application);
  const shares = Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: name, accountName: 'acme', accountKey: 'k' } }]));
  return plan(application, appService, { ...WHERE, ...values, volumes: shares, ...settings });
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
  const sound = cases.filter(({ application }) => planned(application(), SETTINGS['with files, for everyone']!).ok);
  expect(sound.length).toBeGreaterThan(cases.length / 4);
});
