import { describe, expect, it } from 'vitest';
import { Ingress, Secret, type IngressProps } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, findings, object, objects, service, withPorts } from './fixtures';

const routed = (...routes: IngressProps[]) => {
  const shop = app();
  service(shop).with(...routes.map((props) => new Ingress(props)));
  return shop;
};
const backend = (port = 'http') => ({ service: { name: 'orders', port: { name: port } } });

describe('Ingress', () => {
  it('answers for any host and path by default, in the class of the cluster', () => {
    expect(object(routed({}), 'Ingress', 'orders').spec).toEqual({ rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend: backend() }] } }] });
  });

  it('groups routes: one object for those from outside, one for those from inside, one rule for a host', () => {
    const shop = routed({ host: 'a.example.com', paths: ['/x'] }, { host: 'inside.example.com', external: false }, { host: 'a.example.com', paths: [{ path: '/y', pathType: 'Exact' }] }, { host: '*.example.com' });
    const options = { ingress: { className: 'nginx', internalClassName: 'internal', annotations: { 'example.com/a': 'b' } } };
    expect(objects(shop, options).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Deployment orders', 'Service orders', 'Ingress orders', 'Ingress orders-internal']);
    const outside = object(shop, 'Ingress', 'orders', options);
    expect(outside.metadata.annotations).toEqual({ 'example.com/a': 'b' });
    expect(outside.spec).toEqual({
      ingressClassName: 'nginx',
      rules: [
        { host: 'a.example.com', http: { paths: [{ path: '/x', pathType: 'Prefix', backend: backend() }, { path: '/y', pathType: 'Exact', backend: backend() }] } },
        { host: '*.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: backend() }] } },
      ],
    });
    expect(object(shop, 'Ingress', 'orders-internal', options).spec).toMatchObject({ ingressClassName: 'internal', rules: [{ host: 'inside.example.com' }] });
  });

  it('leads to a port by its name', () => {
    const shop = app();
    withPorts(shop, [{ port: 80, targetPort: 8080 }, { name: 'admin', port: 81, targetPort: 8080 }]).with(new Ingress({ paths: [{ path: '/admin', port: 'admin' }] }));
    expect(object(shop, 'Ingress', 'orders').spec.rules[0].http.paths[0].backend).toEqual(backend('admin'));
  });
});

describe('TLS', () => {
  const tls = (props: IngressProps, options: Partial<KubernetesOptions> = {}) => object(routed(props), 'Ingress', 'orders', options).spec.tls;

  it('has a secret of the name of the Ingress, and a warning that nobody makes it', () => {
    expect(tls({ host: 'a.example.com', tls: true })).toEqual([{ hosts: ['a.example.com'], secretName: 'orders-tls' }]);
    expect(findings(routed({ host: 'a.example.com', tls: true }))).toEqual([expect.stringContaining("warning K8S.TLS [shop/orders] the certificate of 'a.example.com' is read from secret 'orders-tls'")]);
  });

  it.each<[string, Partial<KubernetesOptions>, string]>([
    ['a name', { ingress: { tlsSecretName: 'wildcard' } }, 'wildcard'],
    ['a controller', { ingress: { annotations: { 'cert-manager.io/cluster-issuer': 'x' } } }, 'orders-tls'],
  ])('has no warning with %s', (_, options, secretName) => {
    expect(tls({ host: 'a.example.com', tls: true }, options)).toEqual([{ hosts: ['a.example.com'], secretName }]);
    expect(findings(routed({ host: 'a.example.com', tls: true }), options)).toEqual([]);
  });

  const withSecret = (keys: string[] = ['tls.crt', 'tls.key']) => {
    const shop = app();
    const certificate = new Secret(shop, 'certificate', { keys });
    service(shop).with(new Ingress({ host: 'a.example.com', tls: certificate }), new Ingress({ host: 'b.example.com', tls: certificate }), new Ingress({ host: 'c.example.com' }));
    return shop;
  };

  it('takes the certificate of a bound secret, for all of its hosts', () => {
    expect(object(withSecret(), 'Ingress', 'orders', { secrets: { certificate: { existing: 'cert' } } }).spec.tls).toEqual([{ hosts: ['a.example.com', 'b.example.com'], secretName: 'cert' }]);
  });

  it('writes a secret of the type for certificates', () => {
    const secrets = { certificate: { values: { 'tls.crt': 'c', 'tls.key': 'k' } } };
    expect(object(withSecret(), 'Secret', 'certificate', { secrets })).toMatchObject({ type: 'kubernetes.io/tls', stringData: { 'tls.crt': 'c', 'tls.key': 'k' } });
    expect(object(withSecret(), 'Ingress', 'orders', { secrets }).spec.tls[0].secretName).toBe('certificate');
  });

  it('is not kept where the deployment writes a secret of another sort', () => {
    const shop = app();
    const token = new Secret(shop, 'orders-tls', { keys: ['token'] });
    service(shop, 'orders', { env: { TOKEN: token.key('token') } }).with(new Ingress({ host: 'a.example.com', tls: true }));
    const secrets = { 'orders-tls': { values: { token: 'x' } } };
    const refused = [expect.stringContaining("error K8S.TLS [shop/orders] the certificate of a route with tls: true is kept in Secret 'orders-tls', which is written for secret 'orders-tls' too")];
    expect(findings(shop, { secrets })).toEqual(refused);
    expect(findings(shop, { secrets, ingress: { issuer: 'letsencrypt' } })).toEqual(refused);
    // One that is there may well be the very certificate.
    expect(findings(shop, { secrets: { 'orders-tls': { existing: 'orders-tls' } }, ingress: { issuer: 'letsencrypt' } })).toEqual([]);
  });

  it('needs its two keys under their names', () => {
    expect(findings(withSecret(['cert', 'tls.key']), { secrets: { certificate: { existing: 'cert' } } })).toEqual([expect.stringContaining("secret 'certificate' of a route declares no 'tls.crt'")]);
    expect(findings(withSecret(), { secrets: { certificate: { existing: 'cert', keys: { 'tls.key': 'key' } } } })).toEqual([expect.stringContaining("keeps 'tls.key' under another key")]);
  });

  it('is found out when nobody binds it', () => {
    expect(findings(withSecret())).toEqual([expect.stringContaining("error OAM.UNBOUND [shop/certificate] secret 'certificate' is not bound")]);
  });

  it('needs a host', () => {
    expect(findings(routed({ tls: true }))).toEqual(['error K8S.INGRESS [shop/orders] a route with tls needs a host: a certificate is for a name']);
  });
});

describe('refusals', () => {
  it('a component without ports', () => {
    const shop = app();
    withPorts(shop, []).with(new Ingress());
    expect(findings(shop)).toEqual(['error K8S.INGRESS [shop/orders] a route needs a port to lead to, and the component has none']);
  });

  it.each(['Shop.example.com', 'a b', '10.0.0.1', '*', 'a.*.com', 'x'.repeat(254), '-a.com', 'http://a.com'])('host %s', (host) => {
    expect(findings(routed({ host }))).toEqual([expect.stringContaining(`error K8S.INGRESS [shop/orders] '${host}' cannot be the host of a route`)]);
  });

  it.each(['/a//b', '/a/./b', '/a/../b', '/a%2fb', '/a/..', '/.'])('path %s', (path) => {
    expect(findings(routed({ paths: [path] }))).toEqual([expect.stringContaining(`error K8S.INGRESS [shop/orders] path '${path}' of a route must not have`)]);
  });

  it('a port that is not there, or speaks UDP', () => {
    const shop = app();
    withPorts(shop, [{ port: 80 }, { name: 'dns', port: 53, protocol: 'UDP' }]).with(new Ingress({ paths: [{ path: '/', port: 'htp' }, { path: '/dns', port: 'dns' }] }));
    expect(findings(shop)).toEqual([
      "error K8S.INGRESS [shop/orders] path '/' of a route leads to port 'htp': the ports are http, dns",
      "error K8S.INGRESS [shop/orders] path '/dns' of a route leads to port 'dns', which speaks UDP",
    ]);
  });

  it('a route from inside without a class for it', () => {
    expect(findings(routed({ external: false }))).toEqual([expect.stringContaining('a route with external: false needs an Ingress class that stays inside')]);
  });

  it('two routes for one host and path, in whatever spelling, on whatever component', () => {
    const shop = app();
    service(shop, 'a').with(new Ingress({ host: 'x.example.com', paths: ['/orders'] }));
    service(shop, 'b').with(new Ingress({ host: 'x.example.com', paths: ['/orders/'] }), new Ingress({ host: 'x.example.com', paths: [{ path: '/orders', pathType: 'Exact' }] }));
    expect(findings(shop)).toEqual(["error K8S.INGRESS [shop/b] host 'x.example.com' and path '/orders/' are answered for by shop/a already"]);
  });
});
