import { describe, expect, it } from 'vitest';
import { Annotations, Autoscaler, Ingress, Labels } from 'cdk-oam';
import { app, findings, object, objects, service } from './fixtures';

it('labels and annotations stand on every object of the component and on its pods; of two the later wins', () => {
  const shop = app();
  shop.with(new Labels({ team: 'shop', tier: 'gold' }));
  service(shop, 'orders', { cpu: 1 }).with(new Autoscaler({ max: 2, cpu: 1 }), new Ingress(), new Labels({ team: 'orders' }), new Annotations({ 'example.com/a': '1' }), new Annotations({ 'example.com/a': '2' }));
  const all = objects(shop);
  expect(all.map(({ kind }) => kind)).toEqual(['Deployment', 'Service', 'HorizontalPodAutoscaler', 'Ingress']);
  for (const { metadata } of [...all, all[0]!.spec.template]) {
    expect(metadata.labels).toMatchObject({ team: 'orders', tier: 'gold', 'app.kubernetes.io/name': 'orders' });
    expect(metadata.annotations).toEqual({ 'example.com/a': '2' });
  }
  expect(all[0]!.spec.selector.matchLabels).not.toHaveProperty('team');
});

it('annotations of the author win over those of the options', () => {
  const shop = app();
  service(shop).with(new Ingress(), new Annotations({ 'example.com/a': 'own' }));
  expect(object(shop, 'Ingress', 'orders', { ingress: { annotations: { 'example.com/a': 'all', 'example.com/b': 'b' } } }).metadata.annotations).toEqual({ 'example.com/a': 'own', 'example.com/b': 'b' });
});

describe('labels', () => {
  it.each(['app.kubernetes.io/name', 'app.kubernetes.io/instance', 'app.kubernetes.io/part-of', 'app.kubernetes.io/managed-by'])('cannot be %s', (key) => {
    const shop = app();
    service(shop).with(new Labels({ [key]: 'mine' }));
    expect(findings(shop)).toEqual([expect.stringContaining(`error K8S.LABEL [shop/orders] label '${key}' is kept`)]);
  });

  it.each(['', 'a b', '-a', 'a/b/c', '/a', 'a/', 'A.com/b', 'x'.repeat(64), '__proto__', `${'x'.repeat(254)}/a`])('cannot have the key %s', (key) => {
    const shop = app();
    service(shop).with(new Labels({ [key]: 'x' }));
    expect(findings(shop)).toEqual([expect.stringContaining(`error K8S.LABEL [shop/orders] '${key}' cannot be the key of a label`)]);
  });

  it.each(['a b', '-a', 'a-', 'x'.repeat(64), 'ü', 'a/b'])('cannot have the value %s', (value) => {
    const shop = app();
    service(shop).with(new Labels({ team: value }));
    expect(findings(shop)).toEqual([expect.stringContaining(`error K8S.LABEL [shop/orders] label 'team' cannot be '${value}'`)]);
  });

  it.each([['team', ''], ['Team_1.x', 'A.b_C-1'], ['example.com/team', 'x'.repeat(63)], ['constructor', 'toString'], ['app.kubernetes.io/version', '1']])('can be %s: %s', (key, value) => {
    const shop = app();
    service(shop).with(new Labels({ [key]: value }));
    expect(object(shop, 'Service', 'orders').metadata.labels![key]).toBe(value);
  });
});

describe('annotations', () => {
  it.each(['a b', '/a', 'checksum/mine'])('cannot have the key %s', (key) => {
    const shop = app();
    service(shop).with(new Annotations({ [key]: 'x' }));
    expect(findings(shop)).toEqual([expect.stringContaining(`error K8S.ANNOTATION [shop/orders]`)]);
  });

  it('can have any text, up to what Kubernetes takes', () => {
    const shop = app();
    service(shop).with(new Annotations({ 'example.com/note': 'a: b\n# "c"' }));
    expect(object(shop, 'Service', 'orders').metadata.annotations).toEqual({ 'example.com/note': 'a: b\n# "c"' });
    service(shop, 'big').with(new Annotations({ a: 'x'.repeat(256 * 1024) }));
    expect(findings(shop)).toEqual([expect.stringContaining("error K8S.ANNOTATION [shop/big] the annotations of Deployment 'big' have 262145 bytes"), expect.stringContaining("Service 'big'")]);
  });
});
