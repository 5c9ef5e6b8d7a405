import { join } from 'node:path';
import * as app from '@pulumi/azure-native/app';
import * as authorization from '@pulumi/azure-native/authorization';
import * as containerinstance from '@pulumi/azure-native/containerinstance';
import * as containerregistry from '@pulumi/azure-native/containerregistry';
import * as containerservice from '@pulumi/azure-native/containerservice';
import * as kubernetesconfiguration from '@pulumi/azure-native/kubernetesconfiguration';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as monitor from '@pulumi/azure-native/monitor';
import * as operationalinsights from '@pulumi/azure-native/operationalinsights';
import * as resources from '@pulumi/azure-native/resources';
import * as servicebus from '@pulumi/azure-native/servicebus';
import * as web from '@pulumi/azure-native/web';
import { describe, expect, it } from 'vitest';
import { RIGHT } from '../support/azure-examples';
import { AZURE_RESOURCES } from '../support/azure-resources';
import { validateAzure } from '../support/azure-schema';
import { differences } from '../support/diff';
import { runProgram } from '../support/pulumi-program';
import { registered } from '../support/registration';
import { record } from '../support/registrations';
import { schemasFolder } from '../support/shared-folder';

const modules: Record<string, object> = {
  app, authorization, containerinstance, containerregistry, containerservice, kubernetesconfiguration, managedidentity, monitor, operationalinsights, resources, servicebus, web,
};

/** Makes a resource by the SDK's own class. */
function make(type: string, args: Record<string, unknown>): void {
  const [module = '', name = ''] = type.split(':');
  const Class = (modules[module] as Record<string, new (name: string, args: unknown) => unknown>)[name];
  if (!Class) throw new Error(`the SDK has no ${type}`);
  new Class('it', args);
}

describe('what the SDK makes of right inputs', () => {
  it.each(Object.keys(RIGHT))('is right too: %s', async (type) => {
    const args = RIGHT[type] ?? {};
    const { inputs } = registered(await record(() => make(type, args)), type, 'it');
    // The SDK drops inputs it does not know and adds defaults: everything we gave has to be there still.
    expect(differences(args, inputs).filter(({ expected }) => expected !== undefined)).toEqual([]);
    for (const version of ['default', 'newest'] as const) expect(validateAzure({ type, args: inputs }, version, schemasFolder())).toEqual([]);
  });

  it.each(Object.keys(RIGHT))('needs the inputs that the table says: %s', async (type) => {
    for (const key of AZURE_RESOURCES[type]?.place ?? []) {
      const args = { ...RIGHT[type], [key]: undefined };
      await expect(record(() => make(type, args))).rejects.toThrow(`Missing required property '${key}'`);
    }
  });
});

it('validates a whole program, secrets and unknowns included', async () => {
  const dir = join(__dirname, '../support/programs/azure');
  for (const preview of [false, true]) {
    const { registrations } = await runProgram({ dir, stack: 'dev', config: { location: 'westeurope', sb: 'hush', scale: { max: 1 } }, secretKeys: ['sb'], preview });
    const azure = registrations.filter(({ type }) => type.startsWith('azure-native:'));
    expect(azure).toHaveLength(5);
    expect(azure.flatMap(({ type, inputs }) => validateAzure({ type, args: inputs }, 'default', schemasFolder()))).toEqual([]);
    const broken = registered(registrations, 'app:ContainerApp', 'orders');
    const found = validateAzure({ type: broken.type, args: { ...broken.inputs, configuration: { $secret: { dapr: { enable: true } } } } }, 'default', schemasFolder());
    expect(found).toEqual(["app:ContainerApp@2025-02-02-preview: properties.configuration.dapr unknown key 'enable'"]);
  }
});
