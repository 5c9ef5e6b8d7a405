import { describe, expect, it } from 'vitest';
import { Annotations, Cors, Expose, Ingress, IpRestrictions, SessionAffinity, type Trait } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, findings, object, service, withPorts } from './fixtures';

type Options = Partial<KubernetesOptions>;

const shopWith = (...traits: Trait<any, any>[]) => {
  const shop = app();
  service(shop).with(new Ingress({ host: 'a.example.com' }), ...traits as never[]);
  return shop;
};
const nginx: Options = { ingress: { controller: 'nginx' } };
const traefik: Options = { namespace: 'prod', ingress: { controller: 'traefik' } };
const gateway: Options = { gateway: { name: 'g', version: '1.5' } };
const notes = (trait: Trait<any, any>, options = nginx) => object(shopWith(trait), 'Ingress', 'orders', options).metadata.annotations;
const nginxNotes = (words: Record<string, string>) => Object.fromEntries(Object.entries(words).map(([key, value]) => [`nginx.ingress.kubernetes.io/${key}`, value]));

describe('ingress-nginx', () => {
  it('is told every rule of Cors, since its own defaults allow more', () => {
    expect(notes(new Cors({ origins: ['https://a.example.com', 'https://b.example.com'] }))).toEqual(nginxNotes({
      'enable-cors': 'true', 'cors-allow-origin': 'https://a.example.com, https://b.example.com', 'cors-allow-methods': 'GET, HEAD, POST',
      'cors-allow-headers': 'Accept, Accept-Language, Content-Language', 'cors-allow-credentials': 'false', 'cors-max-age': '5',
    }));
  });

  it('takes no wildcard where it would fall back to its own list, and says what one for origins means', () => {
    expect(findings(shopWith(new Cors({ origins: ['https://*.example.com'], methods: ['*'], headers: ['*'] })), nginx)).toEqual([
      "error K8S.CORS [shop/orders] ingress-nginx takes no '*' for headers", "error K8S.CORS [shop/orders] ingress-nginx takes no '*' for methods",
      "adapted K8S.CORS [shop/orders] ingress-nginx lets 'https://*.example.com' stand for names with one part before the rest, not for deeper ones",
    ]);
  });

  it('speaks gRPC to ports that do, one language for all routes of an object', () => {
    const shop = app();
    const [port, admin] = [{ name: 'grpc', port: 50051, appProtocol: 'grpc' }, { name: 'admin', port: 80 }] as const;
    withPorts(shop, [port]).with(new Ingress());
    withPorts(shop, [port, admin], 'mixed').with(new Ingress({ host: 'a.example.com' }), new Ingress({ host: 'b.example.com', paths: [{ path: '/', port: 'admin' }] }));
    expect(findings(shop, nginx)).toEqual([expect.stringContaining("error K8S.INGRESS [shop/mixed] routes lead to gRPC and to other ports ('grpc', 'admin')")]);
    expect(findings(shop)).toEqual([]);
    const alone = app();
    withPorts(alone, [port]).with(new Ingress());
    expect(object(alone, 'Ingress', 'orders', nginx).metadata.annotations).toEqual(nginxNotes({ 'backend-protocol': 'GRPC' }));
    expect(object(alone, 'Ingress', 'orders').metadata.annotations).toBeUndefined();
  });

  it('keeps addresses away by either list', () => {
    expect(notes(new IpRestrictions({ allow: ['10.0.0.0/8', 'fd00::/8'] }))).toEqual(nginxNotes({ 'whitelist-source-range': '10.0.0.0/8,fd00::/8' }));
    expect(notes(new IpRestrictions({ deny: ['10.0.0.0/8'] }))).toEqual(nginxNotes({ 'denylist-source-range': '10.0.0.0/8' }));
  });

  it('keeps sessions by cookie, on routes from inside as well', () => {
    const shop = shopWith(new SessionAffinity({ by: 'cookie', cookieName: 'at', maxAge: 60 }), new Ingress({ external: false }));
    const options = { ingress: { controller: 'nginx', internalClassName: 'i' } } as const;
    const expected = nginxNotes({ 'affinity': 'cookie', 'affinity-mode': 'persistent', 'session-cookie-name': 'at', 'session-cookie-max-age': '60', 'session-cookie-expires': '60' });
    expect(['orders', 'orders-internal'].map((name) => object(shop, 'Ingress', name, options).metadata.annotations)).toEqual([expected, expected]);
    expect(object(shop, 'Service', 'orders', options).metadata.annotations).toBeUndefined();
    expect(object(shop, 'Deployment', 'orders', options).metadata.annotations).toBeUndefined();
  });
});

describe('Traefik', () => {
  it('gets middlewares, strangers turned away first, by their full names', () => {
    const shop = shopWith(new Cors({ origins: ['https://a.example.com', 'https://*.b.example.com:8443'], headers: ['*'] }), new IpRestrictions({ allow: ['10.0.0.0/8'] }));
    expect(object(shop, 'Ingress', 'orders', traefik).metadata.annotations).toEqual({ 'traefik.ingress.kubernetes.io/router.middlewares': 'prod-orders-ip-restrictions@kubernetescrd,prod-orders-cors@kubernetescrd' });
    expect(object(shop, 'Middleware', 'orders-ip-restrictions', traefik)).toMatchObject({ apiVersion: 'traefik.io/v1alpha1', metadata: { namespace: 'prod' }, spec: { ipAllowList: { sourceRange: ['10.0.0.0/8'] } } });
    expect(object(shop, 'Middleware', 'orders-cors', traefik).spec.headers).toEqual({
      accessControlAllowOriginList: ['https://a.example.com'], accessControlAllowOriginListRegex: [expect.any(String)], accessControlAllowMethods: ['GET', 'HEAD', 'POST'], accessControlAllowHeaders: ['*'], accessControlMaxAge: 5, addVaryHeader: true,
    });
    const pattern = new RegExp(object(shop, 'Middleware', 'orders-cors', traefik).spec.headers.accessControlAllowOriginListRegex[0] as string);
    expect(['https://x.b.example.com:8443', 'https://y.x.b.example.com:8443'].filter((origin) => !pattern.test(origin))).toEqual([]);
    expect(['https://b.example.com:8443', 'https://evil-b.example.com:8443', 'https://x.b.example.com:8443.evil.com', 'https://x.b-example.com:8443', 'http://x.b.example.com:8443', 'https://x.b.example.com'].filter((origin) => pattern.test(origin))).toEqual([]);
  });

  it('needs the namespace, and has no list of addresses to deny', () => {
    expect(findings(shopWith(new IpRestrictions({ deny: ['10.0.0.0/8'] })), { ingress: { controller: 'traefik' } })).toEqual([
      'error K8S.IP_RESTRICTIONS [shop/orders] Traefik has a list of addresses to allow and none of addresses to deny',
      "error K8S.IP_RESTRICTIONS [shop/orders] trait 'ip-restrictions' becomes a Middleware of Traefik, whose full name has its namespace in it, and the chart has none",
    ]);
    expect(findings(shopWith(new Cors({ origins: ['*'] })), { ingress: { controller: 'traefik' } })).toEqual([expect.stringContaining("error K8S.CORS [shop/orders] trait 'cors' becomes a Middleware of Traefik")]);
  });

  it('looks for cookies on the Service that routes lead to, and on no other', () => {
    const shop = shopWith(new SessionAffinity({ by: 'cookie', cookieName: 'at', maxAge: 60 }), new Expose({ type: 'LoadBalancer', ports: [{ port: 1 }] }));
    const sticky = 'traefik.ingress.kubernetes.io/service.sticky.cookie';
    expect(object(shop, 'Service', 'orders', traefik).metadata.annotations).toEqual({ [sticky]: 'true', [`${sticky}.httponly`]: 'true', [`${sticky}.name`]: 'at', [`${sticky}.maxage`]: '60' });
    expect(object(shop, 'Service', 'orders-load-balancer', traefik).metadata.annotations).toBeUndefined();
    expect(object(shop, 'Ingress', 'orders', traefik).metadata.annotations).toBeUndefined();
  });
});

describe('the Gateway API', () => {
  it('has a filter for Cors from 1.5 on', () => {
    const shop = shopWith(new Cors({ origins: ['https://*.example.com'], methods: ['*'], headers: ['X-A'], exposeHeaders: ['X-B'], maxAge: 9 }));
    expect(object(shop, 'HTTPRoute', 'orders-a-example-com', gateway).spec.rules[0].filters).toEqual([{ type: 'CORS', cors: { allowOrigins: ['https://*.example.com'], allowMethods: ['*'], allowHeaders: ['X-A'], exposeHeaders: ['X-B'], maxAge: 9 } }]);
    for (const version of [undefined, '1.4']) {
      expect(findings(shop, { gateway: { name: 'g', version } })).toEqual([expect.stringContaining('error K8S.CORS [shop/orders] the standard channel of the Gateway API has a filter for it from 1.5 on')]);
    }
  });

  it('knows no addresses and keeps no sessions', () => {
    expect(findings(shopWith(new IpRestrictions({ allow: ['10.0.0.0/8'] }), new SessionAffinity({ by: 'cookie' })), gateway)).toEqual([
      expect.stringContaining('error K8S.IP_RESTRICTIONS [shop/orders] the Gateway API has no rule for client addresses'),
      expect.stringContaining('error K8S.SESSION_AFFINITY [shop/orders] the standard channel of the Gateway API keeps no sessions'),
    ]);
  });
});

describe.each<[string, Trait<any, any>, string]>([
  ['cors', new Cors({ origins: ['*'] }), 'K8S.CORS'], ['ip-restrictions', new IpRestrictions({ allow: ['10.0.0.0/8'] }), 'K8S.IP_RESTRICTIONS'], ['session-affinity', new SessionAffinity({ by: 'cookie' }), 'K8S.SESSION_AFFINITY'],
])('%s', (kind, trait, code) => {
  it('is refused where nothing says what answers for routes', () => {
    for (const [ingress, what] of [[undefined, "the cluster's default class"], [{ className: 'haproxy' }, "class 'haproxy'"]] as const) {
      expect(findings(shopWith(trait), { ingress })).toEqual([`error ${code} [shop/orders] trait '${kind}' is written in the words of what answers for routes, and nothing says what stands behind ${what}`]);
    }
  });

  it('is refused without a route', () => {
    const shop = app();
    service(shop).with(trait as never);
    expect(findings(shop, nginx)).toEqual([`error ${code} [shop/orders] trait '${kind}' is for routes, and the component has none`]);
  });

  it.each([['nginx', nginx], ['traefik', traefik]] as const)('does not share an annotation of %s with others', (_, options) => {
    const key = Object.keys((options === nginx || kind !== 'session-affinity' ? notes(trait, options) : object(shopWith(trait), 'Service', 'orders', options).metadata.annotations) as object)[0]!;
    expect(findings(shopWith(trait, new Annotations({ [key]: 'x' })), options)).toEqual([`error K8S.ANNOTATION [shop/orders] annotation '${key}' is written by trait '${kind}' and by the trait 'annotations'`]);
    expect(findings(shopWith(trait), { ...options, ingress: { ...options.ingress, annotations: { [key]: 'x' } } })).toEqual([`error K8S.ANNOTATION [shop/orders] annotation '${key}' is written by trait '${kind}' and by the option ingress.annotations`]);
  });
});

it('restrictions of routes warn of other ways in', () => {
  const ways = [new Expose({ type: 'LoadBalancer', ports: [{ port: 1 }] }), new Expose({ type: 'NodePort', ports: [{ port: 2 }] }), new Expose({ ports: [{ port: 3 }] }), new Expose({ type: 'LoadBalancer', name: 'x', sourceRanges: ['10.0.0.0/8'], ports: [{ port: 4 }] })];
  expect(findings(shopWith(new IpRestrictions({ allow: ['10.0.0.0/8'] }), ...ways), nginx)).toEqual([
    "warning K8S.IP_RESTRICTIONS [shop/orders] ports 'http-1' are exposed as LoadBalancer to every address: the restrictions are those of routes",
    "warning K8S.IP_RESTRICTIONS [shop/orders] ports 'http-2' are exposed as NodePort to every address: the restrictions are those of routes",
  ]);
});

it('affinity by address tells that routes pass it by', () => {
  expect(findings(shopWith(new SessionAffinity({ by: 'client-ip' })))).toEqual([expect.stringContaining('adapted K8S.SESSION_AFFINITY [shop/orders] requests of routes are not kept together')]);
});
