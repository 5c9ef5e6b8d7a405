import { expect, it } from 'vitest';
import { plan } from 'cdk-oam';
import { kubernetes, toYaml, type KubernetesObject } from 'cdk-oam/kubernetes';
import { hostileModel } from '../support/hostile-model';
import { hostileOptions } from '../support/hostile-options';

const NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const KEY = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;
const VALUE = /^([A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/;

function checkObject({ kind, metadata: { name, labels = {}, annotations = {} } }: KubernetesObject): void {
  expect(name).toMatch(NAME);
  expect(name.length).toBeLessThanOrEqual(['Component', 'ConfigMap', 'Secret', 'ExternalSecret', 'SecretProviderClass'].includes(kind) ? 253 : 63);
  for (const [key, value] of Object.entries(labels)) expect([key, value]).toEqual([expect.stringMatching(KEY), expect.stringMatching(VALUE)]);
  for (const key of Object.keys(annotations)) expect(key).toMatch(KEY);
}

it('a plan never breaks over words, and what passes is valid: 1,500 models', () => {
  const outcomes = { passed: 0, refused: 0 };
  for (let round = 0; round < 1500; round += 1) {
    const model = hostileModel();
    const { ok, resources, diagnostics } = plan(model.shop, kubernetes, hostileOptions(model));
    outcomes[ok ? 'passed' : 'refused'] += 1;
    if (!ok) expect(resources).toEqual([]);
    for (const { message, fix } of diagnostics) expect(`${message} ${fix}`).not.toMatch(/undefined(?!$)|\[object/);
    resources.forEach(checkObject);
    const keys = resources.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(() => toYaml(resources)).not.toThrow();
  }
  expect(outcomes.passed).toBeGreaterThan(400);
  expect(outcomes.refused).toBeGreaterThan(500);
}, 120_000);
