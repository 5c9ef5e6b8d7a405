import { expect, it } from 'vitest';
import { plan } from 'cdk-oam';
import { containerApps, planJson, type ContainerApp, type ContainerAppsOptions, type ContainerAppsResource } from 'cdk-oam/azure/container-apps';
import { hostileModel, random, word, type HostileModel } from '../support/hostile-model';
import { WHERE } from './support';

const APP = /^(?!.*--)[a-z][a-z0-9-]{0,30}[a-z0-9]$/;
const SECRET = /^[a-z0-9]([a-z0-9-]{0,251}[a-z0-9])?$/;
const CONTAINER = /^[a-z0-9]([a-z0-9-]{0,44}[a-z0-9])?$/;
const RULE = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
const VOLUME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const DAPR_COMPONENT = /^(?!.*--)[a-z]([a-z0-9-]{0,58}[a-z0-9])?$/;

const unique = (names: readonly string[]): void => expect(new Set(names).size).toBe(names.length);

function checkApp({ args: { containerAppName, configuration: { secrets = [] }, template: { containers, initContainers = [], volumes = [], scale: { rules = [] } } } }: ContainerApp): void {
  expect(containerAppName).toMatch(APP);
  const all = [...containers, ...initContainers];
  const names = [[secrets, SECRET], [all, CONTAINER], [volumes, VOLUME], [rules, RULE]] as const;
  for (const [things, rule] of names) {
    for (const { name } of things) expect(name).toMatch(rule);
    unique(things.map(({ name }) => name));
  }
  const refs = [...all.flatMap(({ env = [] }) => env), ...volumes.flatMap((volume) => volume.secrets ?? [])].flatMap(({ secretRef }) => secretRef ?? []);
  expect(secrets.map(({ name }) => name)).toEqual(expect.arrayContaining(refs));
  const mounts = all.flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ volumeName }) => volumeName));
  expect(volumes.map(({ name }) => name)).toEqual(expect.arrayContaining(mounts));
}

function checkResource(resource: ContainerAppsResource): void {
  if (resource.type === 'app:ContainerApp') checkApp(resource);
  if (resource.type === 'app:DaprComponent') expect(resource.args.componentName).toMatch(DAPR_COMPONENT);
}

function optionsFor({ secret, config }: HostileModel): Partial<ContainerAppsOptions> {
  const values = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, word()]));
  return {
    ...WHERE, resources: 'round-up', secrets: { [secret.name]: values(secret.keys) }, config: { [config.name]: values(config.keys) },
    ...(random() < 0.2 ? { environment: { name: word() } } : {}), ...(random() < 0.2 ? { tags: { [word()]: word() } } : {}),
  };
}

it('a plan never breaks over words, and what passes is valid: 500 models', () => {
  const outcomes = { passed: 0, refused: 0 };
  for (let round = 0; round < 500; round += 1) {
    const model = hostileModel();
    const { ok, resources, diagnostics } = plan(model.shop, containerApps, optionsFor(model));
    outcomes[ok ? 'passed' : 'refused'] += 1;
    if (!ok) expect(resources).toEqual([]);
    for (const { message, fix } of diagnostics) expect(`${message} ${fix}`).not.toMatch(/undefined(?!$)|\[object/);
    resources.forEach(checkResource);
    unique(resources.map(({ type, name }) => `${type} ${name}`));
    expect(() => planJson(resources)).not.toThrow();
  }
  expect(outcomes.passed).toBeGreaterThan(120);
  expect(outcomes.refused).toBeGreaterThan(120);
}, 120_000);
