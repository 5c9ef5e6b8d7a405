import { describe, expect, it } from 'vitest';
import { Config, ConfigFiles, DaprComponent, extend, Ingress, plan, Secret, Trait } from 'cdk-oam';
import { componentObject, kubernetes, type KubernetesObject, type KubernetesTraitRule } from 'cdk-oam/kubernetes';
import { app, findings, objects, service, worker } from './fixtures';

describe('order', () => {
  it('is that of the model, with what is used before who uses it', () => {
    const shop = app();
    new Secret(shop, 'database', { keys: ['a'] });
    service(shop, 'b').with(new Ingress(), new ConfigFiles({ mountPath: '/x', files: { a: 'b' } }));
    new DaprComponent(shop, 'store', { type: 'state.redis' });
    worker(shop, 'a');
    new Config(shop, 'settings', { keys: ['a'] });
    const bindings = { secrets: { database: { values: { a: 'x' } } }, config: { settings: { values: { a: 'x' } } } };
    expect(objects(shop, bindings).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Secret database', 'ConfigMap settings', 'Component store', 'ConfigMap b-x', 'Deployment b', 'Service b', 'Ingress b', 'Deployment a',
    ]);
  });

  it('of keys is that of the alphabet, at every depth', () => {
    const shop = app();
    service(shop, 'b', { env: { A: '1' } }).with(new Ingress());
    const sorted = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Array.isArray(value)) expect(Object.keys(value)).toEqual(Object.keys(value).sort());
      Object.values(value).forEach(sorted);
    };
    sorted(objects(shop));
  });
});

describe('duplicates', () => {
  it('are refused with both owners', () => {
    const shop = app();
    service(shop, 'web').with(new Ingress({ external: false }));
    service(shop, 'web-internal').with(new Ingress({ host: 'x.example.com' }));
    expect(findings(shop, { ingress: { internalClassName: 'internal' } })).toEqual(["error K8S.DUPLICATE [shop/web-internal] Ingress 'web-internal' is made for shop/web and for shop/web-internal"]);
  });

  it('between a configuration and files of a component too', () => {
    const shop = app();
    new Config(shop, 'web-x', { keys: ['a'] });
    service(shop, 'web').with(new ConfigFiles({ mountPath: '/x', files: { a: 'b' } }));
    expect(findings(shop, { config: { 'web-x': { values: { a: '1' } } } })).toEqual(["error K8S.DUPLICATE [shop/web] ConfigMap 'web-x' is made for shop/web-x and for shop/web"]);
  });

  it('are reported once when two components have one id', () => {
    const shop = app();
    service(shop, 'web');
    service(shop, 'web');
    expect(findings(shop)).toEqual(["error OAM.DUPLICATE [shop/web] there are two components with the id 'web'"]);
  });
});

describe('rules of other packages', () => {
  class Budget extends Trait<'acme.budget'> {
    readonly kind = 'acme.budget' as const;
  }
  const rule: KubernetesTraitRule<Budget> = {
    patch: (_trait, draft) => void (draft.pod.priorityClassName = 'high'),
    outputs: (_trait, draft, at) => [
      componentObject({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: draft.name }, spec: { minAvailable: 1 } }, draft, at),
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: `${draft.name}-reader` } },
    ] as KubernetesObject[],
  };
  const target = extend(kubernetes, { traits: { 'acme.budget': rule } });

  it('make objects of a component, in its place and namespace; what lives in none gets none', () => {
    const shop = app();
    service(shop, 'a').with(new Budget());
    worker(shop, 'b');
    const { resources, ok } = plan(shop, target, { namespace: 'n' });
    expect(ok).toBe(true);
    expect(resources.map(({ kind, metadata }) => [kind, metadata.name, metadata.namespace])).toEqual([
      ['ClusterRole', 'a-reader', undefined], ['Deployment', 'a', 'n'], ['Service', 'a', 'n'], ['PodDisruptionBudget', 'a', 'n'], ['Deployment', 'b', 'n'],
    ]);
    expect(resources[3]!.metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'a' });
    expect(resources[1]).toMatchObject({ spec: { template: { spec: { priorityClassName: 'high' } } } });
  });
});
