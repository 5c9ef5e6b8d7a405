import { describe, expect, it } from 'vitest';
import {
  Annotations, Autoscaler, ConfigFiles, DaprComponent, DaprSidecar, HealthChecks, Ingress, InitContainer, Labels, plan, Secret, SecretFiles, Sidecar, synthesize, SynthesisError, Volume, type Trait,
} from 'cdk-oam';
import { kubernetes, toYaml } from 'cdk-oam/kubernetes';
import { app, service } from './fixtures';

const options = { secrets: { s: { existing: 'in-cluster' } } };

/** A component with one trait of every kind that gets along with the others. */
function full(order: (traits: Trait<any, any>[]) => Trait<any, any>[]) {
  const shop = app();
  const secret = new Secret(shop, 's', { keys: ['k'] });
  new DaprComponent(shop, 'store', { type: 'state.redis', metadata: { p: secret.key('k') } });
  const traits = [
    new Annotations({ a: 'b' }), new Autoscaler({ max: 2, cpu: 50 }), new ConfigFiles({ mountPath: '/c', files: { a: 'b' } }), new DaprSidecar(),
    new HealthChecks({ liveness: { httpGet: {} } }), new Ingress({ host: 'x.example.com' }), new InitContainer({ name: 'init', image: 'i:1' }), new Labels({ c: 'd' }),
    new SecretFiles({ mountPath: '/s', files: { a: secret.key('k') } }), new Sidecar({ name: 'side', image: 's:1', cpu: 1 }), new Volume({ name: 'v', mountPath: '/v' }),
  ];
  service(shop, 'orders', { cpu: 1, env: { S: secret.key('k') } }).with(...order(traits));
  return plan(shop, kubernetes, options);
}

describe('laws', () => {
  const text = (result: ReturnType<typeof full>) => JSON.stringify([result.resources, result.diagnostics]);
  const first = full((traits) => traits);

  it('the case makes what it should', () => expect([first.ok, first.resources.length]).toEqual([true, 6]));

  it.each(Array.from({ length: 11 }, (_, index) => index))('the order of traits of different kinds changes nothing: turned by %i', (by) => {
    expect(text(full((traits) => [...traits.slice(by), ...traits.slice(0, by)].reverse()))).toBe(text(first));
  });

  it('the plan is plain data and changes nothing that it hands out', () => {
    expect(JSON.parse(JSON.stringify(first.resources))).toEqual(first.resources);
    expect(toYaml(first.resources)).toBe(toYaml(first.resources));
  });

  it('all that is wrong comes at once, and then there is nothing', () => {
    const shop = app();
    service(shop, 'a', { env: { '1': 'x' } }).with(new Labels({ 'a b': 'c' }), new Ingress({ host: 'A' }));
    service(shop, 'b', { command: [new Secret(shop, 's', { keys: ['k'] }).key('k')] });
    const result = plan(shop, kubernetes, { ...options, namespace: 'A', kubernetesVersion: '1.20' });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['K8S.NAMESPACE', 'K8S.VERSION', 'K8S.ENV_NAME', 'K8S.INGRESS', 'K8S.LABEL', 'K8S.VALUE']);
    expect(result.resources).toEqual([]);
    expect(() => synthesize(shop, kubernetes, { namespace: 'A' })).toThrow(SynthesisError);
  });

  it('every code that the sources use has a text', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const files = readdirSync('src/kubernetes', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && name !== 'codes.ts');
    const used = new Set(files.flatMap((name) => readFileSync(`src/kubernetes/${name}`, 'utf8').match(/K8S\.[A-Z_]+/g) ?? []));
    expect([...used].sort()).toEqual(Object.keys(kubernetes.codes).sort());
  });
});
