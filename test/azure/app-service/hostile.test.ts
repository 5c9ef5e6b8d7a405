import { expect, it } from 'vitest';
import { plan, Unsupported } from 'cdk-oam';
import { appService, planJson, type AppServiceOptions, type AppServiceResource } from 'cdk-oam/azure/app-service';
import { hostileModel, random, word, type HostileModel } from '../../support/hostile-model';
import { SUBNET, web, WHERE } from './support';

const SITE = /^[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$/;
const CONTAINER = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const SUB_PATH = /^\/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\/[^/]+)?$/;

const unique = (names: readonly string[]): void => expect(new Set(names).size).toBe(names.length);

/** Every reference leads to something before it, every environment entry to an app setting. */
function check(resources: readonly AppServiceResource[]): void {
  const before = new Set<string>();
  const settings = new Map(resources.flatMap((one) => (one.type === 'web:WebAppApplicationSettings' ? [[one.name, Object.keys(one.args.properties)] as const] : [])));
  for (const resource of resources) {
    const json = JSON.stringify(resource.args);
    for (const [, key] of json.matchAll(/"\$ref":\["([^"]+)"/g)) expect(before).toContain(key);
    for (const key of resource.dependsOn ?? []) expect(before).toContain(key);
    before.add(`${resource.type}/${resource.name}`);
    if (resource.type === 'web:WebApp') expect(resource.args.name).toMatch(SITE);
    if (resource.type !== 'web:WebAppSiteContainer') continue;
    const { containerName, environmentVariables = [], volumeMounts = [] } = resource.args;
    expect(containerName).toMatch(CONTAINER);
    for (const { volumeSubPath } of volumeMounts) expect(volumeSubPath).toMatch(SUB_PATH);
    const site = resources.filter(({ type }) => type === 'web:WebApp').find(({ name }) => resource.name.startsWith(`${name}-`))!;
    for (const { value } of environmentVariables) expect(settings.get(site.name)).toContain(value);
  }
}

/** Traits that this target refuses would keep every model from passing. */
function withoutRefused(model: HostileModel): HostileModel {
  for (const component of model.shop.components) {
    const traits = component.traits.filter(({ kind }) => !(appService.traits[kind as string] instanceof Unsupported));
    Object.defineProperty(component, 'traits', { get: () => traits });
  }
  return model;
}

function optionsFor({ secret, config, volumes }: HostileModel): Partial<AppServiceOptions> {
  const values = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, word()]));
  return {
    ...WHERE, network: { subnetId: SUBNET }, volumeData: true, accept: ['APPSVC.PORT'], secrets: { [secret.name]: values(secret.keys) }, config: { [config.name]: values(config.keys) },
    volumes: Object.fromEntries(volumes.map((name) => [name, { azureFile: { shareName: word(), accountName: word(), accountKey: word() } }])),
    ...(random() < 0.2 ? { plan: { name: word() } } : {}), ...(random() < 0.2 ? { tags: { [word()]: word() } } : {}),
  };
}

it('a plan never breaks over words, and what passes is valid: 500 models', () => {
  const outcomes = { passed: 0, refused: 0 };
  for (let round = 0; round < 500; round += 1) {
    const model = withoutRefused(hostileModel());
    const { ok, resources, diagnostics } = plan(model.shop, appService, optionsFor(model));
    outcomes[ok ? 'passed' : 'refused'] += 1;
    if (!ok) expect(resources).toEqual([]);
    for (const { message, fix } of diagnostics) expect(`${message} ${fix}`).not.toMatch(/undefined(?!$)|\[object/);
    check(resources);
    unique(resources.map(({ type, name }) => `${type} ${name}`));
    expect(() => planJson(resources)).not.toThrow();
  }
  expect(outcomes.passed).toBeGreaterThan(40);
  expect(outcomes.refused).toBeGreaterThan(120);
}, 120_000);

const JUNK = [null, 5, 'x', true, [], {}, { id: 5 }, { id: null }, { orders: 5 }, { orders: null }, { orders: { id: '' } }, { orders: { sku: 5 } }, { 'a.example.com': 5 }, { subnetId: 5 }, () => 1];
const NAMES = ['plan', 'plans', 'network', 'internal', 'hostNameScope', 'certificates', 'rollouts', 'metricSources', 'volumeData', 'dapr', 'logs', 'volumes', 'registry', 'tags', 'accept', 'secrets'];

it.each(NAMES)('an option %s that means nothing is told and breaks nothing', (name) => {
  for (const value of JUNK) {
    const { diagnostics } = web([], { [name]: value });
    for (const { message } of diagnostics) expect(message).not.toMatch(/\[object|undefined/);
  }
});
