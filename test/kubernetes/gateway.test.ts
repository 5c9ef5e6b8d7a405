import { describe, expect, it } from 'vitest';
import { Expose, Ingress, Secret, type IngressProps } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, findings, object, objects, service, withPorts } from './fixtures';

type Options = Partial<KubernetesOptions>;

const routed = (...routes: IngressProps[]) => {
  const shop = app();
  service(shop).with(...routes.map((props) => new Ingress(props)));
  return shop;
};
const gateway: Options['gateway'] = { name: 'public', namespace: 'gateways', sectionName: 'http', httpsSectionName: 'https', internal: { name: 'private' } };
const names = (shop: ReturnType<typeof app>, options: Options = { gateway }) => objects(shop, options).filter(({ kind }) => kind === 'HTTPRoute').map(({ metadata }) => metadata.name);

describe('routes of a Gateway', () => {
  it('take the place of Ingress objects, one for each host', () => {
    const shop = routed({}, { host: 'a.example.com', paths: ['/x', { path: '/y', pathType: 'Exact' }] }, { host: 'a.example.com', paths: ['/z'] }, { host: '*.example.com' }, { external: false });
    expect(objects(shop, { gateway }).map(({ kind }) => kind)).not.toContain('Ingress');
    expect(names(shop)).toEqual(['orders', 'orders-a-example-com', expect.stringMatching(/^orders-any-example-com-[0-9a-f]{8}$/), 'orders-internal']);
    expect(object(shop, 'HTTPRoute', 'orders-a-example-com', { gateway }).spec).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'http' }], hostnames: ['a.example.com'],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/x' } }, { path: { type: 'Exact', value: '/y' } }, { path: { type: 'PathPrefix', value: '/z' } }], backendRefs: [{ name: 'orders', port: 8080 }] }],
    });
    expect(object(shop, 'HTTPRoute', 'orders-internal', { gateway }).spec.parentRefs).toEqual([{ name: 'private' }]);
    expect(object(shop, 'HTTPRoute', 'orders', { gateway }).spec).not.toHaveProperty('hostnames');
  });

  it('have names that two hosts never share', () => {
    expect(new Set(names(routed({ host: 'a-b.example.com' }, { host: 'a.b-example.com' }, { host: 'a.b.example.com' }, { host: 'any.b.example.com' }, { host: '*.b.example.com' }))).size).toBe(5);
  });

  it('lead to ports by their numbers, exposed ones as well', () => {
    const shop = app();
    withPorts(shop, [{ port: 80, targetPort: 8080 }]).with(new Ingress({ paths: ['/', { path: '/admin', port: 'admin' }] }), new Expose({ ports: [{ name: 'admin', port: 81 }] }));
    expect(object(shop, 'HTTPRoute', 'orders', { gateway }).spec.rules.map(({ backendRefs }: any) => backendRefs)).toEqual([[{ name: 'orders', port: 80 }], [{ name: 'orders', port: 81 }]]);
    expect(object(shop, 'Ingress', 'orders').spec.rules[0].http.paths[1].backend).toEqual({ service: { name: 'orders', port: { name: 'admin' } } });
  });

  it('with TLS attach to the listener for HTTPS alone, and HTTP leads there', () => {
    const shop = routed({ host: 'a.example.com', tls: true, paths: ['/x'] }, { host: 'b.example.com' });
    expect(names(shop)).toEqual(['orders-a-example-com', 'orders-a-example-com-redirect', 'orders-b-example-com']);
    expect(object(shop, 'HTTPRoute', 'orders-a-example-com', { gateway }).spec.parentRefs[0].sectionName).toBe('https');
    expect(object(shop, 'HTTPRoute', 'orders-a-example-com-redirect', { gateway }).spec).toMatchObject({
      parentRefs: [{ sectionName: 'http' }], hostnames: ['a.example.com'],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/x' } }], filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
    });
    expect(object(shop, 'HTTPRoute', 'orders-a-example-com-redirect', { gateway }).spec.rules[0]).not.toHaveProperty('backendRefs');
    expect(names(shop, { gateway: { name: 'g', httpsSectionName: 'https' } })).toEqual(['orders-a-example-com', 'orders-b-example-com']);
    expect(findings(shop, { gateway })).toEqual([]);
  });

  it('have 64 matches in a rule at most', () => {
    const paths = Array.from({ length: 100 }, (_, index) => `/p${index}`);
    expect(object(routed({ paths }), 'HTTPRoute', 'orders', { gateway }).spec.rules.map(({ matches }: any) => matches.length)).toEqual([64, 36]);
  });
});

describe('what a Gateway would not take', () => {
  it.each<[string, IngressProps, Options['gateway'], string]>([
    ['TLS without a listener for it', { host: 'a.example.com', tls: true }, { name: 'g' }, "error K8S.INGRESS [shop/orders] a route with tls needs a listener for HTTPS, and the chart names none of Gateway 'g': the route would answer without encryption too"],
    ['a route from inside without a Gateway for it', { external: false }, { name: 'g' }, 'error K8S.INGRESS [shop/orders] a route with external: false needs a Gateway that stays inside'],
    ['TLS without a host', { tls: true }, gateway, 'error K8S.INGRESS [shop/orders] a route with tls needs a host: a certificate is for a name'],
    ['a path with other characters', { paths: ['/a"b'] }, gateway, "error K8S.INGRESS [shop/orders] path '/a\"b' of a route must have no other characters than those of a URL's path, and at most 1024"],
    ['a path with a fragment', { paths: ['/a#b'] }, gateway, "error K8S.INGRESS [shop/orders] path '/a#b' of a route must have no other characters than those of a URL's path, and at most 1024"],
    ['a path with two slashes', { paths: ['/a//b'] }, gateway, "error K8S.INGRESS [shop/orders] path '/a//b' of a route must not have '//'"],
    ['a longer path', { paths: [`/${'a'.repeat(1024)}`] }, gateway, expect.stringContaining('and at most 1024') as string],
    ['more paths', { paths: Array.from({ length: 129 }, (_, index) => `/${index}`) }, gateway, 'error K8S.INGRESS [shop/orders] host (any) has 129 paths to 1 ports, and one HTTPRoute holds 128 paths to 14 ports'],
  ])('%s', (_, props, option, message) => expect(findings(routed(props), { gateway: option })).toEqual([message]));

  it('a certificate of the model', () => {
    const shop = app();
    service(shop).with(new Ingress({ host: 'a.example.com', tls: new Secret(shop, 'cert', { keys: ['tls.crt', 'tls.key'] }) }));
    expect(findings(shop, { gateway, secrets: { cert: { existing: 'x' } } })).toEqual(["error K8S.INGRESS [shop/orders] the certificate of secret 'cert' cannot be used by a route: listeners of a Gateway hold certificates"]);
  });
});

describe('an issuer of certificates', () => {
  const ingress = { issuer: 'letsencrypt' } as const;
  it.each<[NonNullable<Options['ingress']>['issuer'], object]>([
    ['letsencrypt', { 'cert-manager.io/cluster-issuer': 'letsencrypt' }],
    [{ kind: 'ClusterIssuer', name: 'a' }, { 'cert-manager.io/cluster-issuer': 'a' }],
    [{ kind: 'Issuer', name: 'a' }, { 'cert-manager.io/issuer': 'a' }],
  ])('%j is named on objects with tls: true alone', (issuer, annotations) => {
    const shop = routed({ host: 'a.example.com', tls: true }, { host: 'b.example.com', external: false });
    const options = { ingress: { issuer, internalClassName: 'i' } };
    expect(object(shop, 'Ingress', 'orders', options).metadata.annotations).toEqual(annotations);
    expect(object(shop, 'Ingress', 'orders-internal', options).metadata.annotations).toBeUndefined();
    expect(findings(shop, options)).toEqual([]);
  });

  it('would overwrite a bound certificate of the same component', () => {
    const shop = app();
    const tls = new Secret(shop, 'cert', { keys: ['tls.crt', 'tls.key'] });
    service(shop).with(new Ingress({ host: 'a.example.com', tls: true }), new Ingress({ host: 'b.example.com', tls }));
    service(shop, 'other').with(new Ingress({ host: 'c.example.com', tls }));
    expect(findings(shop, { ingress, secrets: { cert: { existing: 'x' } } })).toEqual([expect.stringContaining("error K8S.TLS [shop/orders] the routes of one component have tls: true and the certificate of secret 'cert'")]);
  });

  it('is named in one place', () => {
    expect(findings(routed({ host: 'a.example.com', tls: true }), { ingress: { ...ingress, annotations: { 'cert-manager.io/cluster-issuer': 'x' } } })).toEqual([
      "error K8S.ANNOTATION [shop/orders] annotation 'cert-manager.io/cluster-issuer' is written by trait 'ingress' and by the option ingress.annotations",
    ]);
  });
});
