import * as app from '@pulumi/azure-native/app';
import * as pulumi from '@pulumi/pulumi';
import { describe, expect, it } from 'vitest';
import { registered } from './registration';
import { record } from './registrations';

const where = { resourceGroupName: 'shop', location: 'westeurope' };

class Shop extends pulumi.ComponentResource {
  constructor(name: string, secret: pulumi.Input<string>, opts?: pulumi.ComponentResourceOptions) {
    super('acme:index:Shop', name, {}, opts);
    const environment = new app.ManagedEnvironment('environment', { ...where, environmentName: 'shop' }, { parent: this });
    new app.DaprComponent('state', { resourceGroupName: 'shop', environmentName: environment.name, secrets: [{ name: 's', value: secret }] }, { parent: this });
    this.registerOutputs({ domain: environment.defaultDomain });
  }
}

describe('record', () => {
  it('sees what a component registers', async () => {
    const registrations = await record(() => new Shop('shop', pulumi.secret('hush'), { protect: true }));
    expect(registrations.map(({ type }) => type)).toEqual(['acme:index:Shop', 'azure-native:app:ManagedEnvironment', 'azure-native:app:DaprComponent']);
    const state = registered(registrations, 'app:DaprComponent', 'state');
    expect(state).toMatchObject({
      urn: 'urn:pulumi:stack::project::acme:index:Shop$azure-native:app:DaprComponent::state',
      parent: 'urn:pulumi:stack::project::acme:index:Shop::shop',
      protect: true,
      inputs: { environmentName: 'shop', secrets: [{ name: 's', value: { $secret: 'hush' } }] },
      dependencies: ['urn:pulumi:stack::project::acme:index:Shop$azure-native:app:ManagedEnvironment::environment'],
    });
    expect(state.aliases.length).toBeGreaterThan(10);
    expect(registered(registrations, 'acme:index:Shop', 'shop').outputs).toEqual({ domain: expect.stringContaining('.westeurope.azurecontainerapps.io') });
  });

  it('keeps computed values unknown in a preview', async () => {
    const registrations = await record(() => new Shop('shop', 'plain'), { preview: true });
    expect(registered(registrations, 'app:DaprComponent', 'state').inputs).toMatchObject({ environmentName: { $unknown: true }, secrets: [{ name: 's', value: 'plain' }] });
  });

  it('waits for resources that Outputs make', async () => {
    const registrations = await record(() => {
      const first = new app.ManagedEnvironment('first', where);
      first.name.apply((name) => new app.ManagedEnvironment(`${name}-second`, where).name.apply((second) => new Shop(second, 'x')));
    });
    expect(registrations).toHaveLength(5);
  });

  it('keeps recordings apart that run at the same time', async () => {
    const names = ['a', 'b', 'c'];
    const all = await Promise.all(names.map((name) => record(() => new Shop(name, 'x'), { project: name })));
    expect(all.map(([first]) => first?.urn)).toEqual(names.map((name) => `urn:pulumi:stack::${name}::acme:index:Shop::${name}`));
  });

  it('gives the program its configuration', async () => {
    const registrations = await record(() => new Shop('shop', new pulumi.Config().requireSecret('key')), { config: { 'project:key': 'hush' }, secretKeys: ['project:key'] });
    expect(JSON.stringify(registrations)).toContain('"value":{"$secret":"hush"}');
  });

  it.each<[string, () => unknown, string]>([
    ['throws', () => { throw new Error('at once'); }, 'at once'],
    ['lacks an input', () => new app.ContainerApp('a', {} as app.ContainerAppArgs), "Missing required property 'resourceGroupName'"],
    ['takes a name twice', () => [new Shop('a', 'x'), new Shop('a', 'x')], "Duplicate resource URN 'urn:pulumi:stack::project::acme:index:Shop::a'"],
    ['fails in an Output', () => new Shop('a', pulumi.output('x').apply(() => { throw new Error('later'); })), 'later'],
    ['asks an unknown function', () => { void pulumi.runtime.invoke('a:b:c', {}); }, 'no answer to a:b:c'],
  ])('rejects when a program %s', async (_, program, message) => {
    await expect(record(program)).rejects.toThrow(message);
    await expect(record(() => new Shop('after', 'x'))).resolves.toHaveLength(3);
  });
});
