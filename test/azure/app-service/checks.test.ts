import { describe, expect, it } from 'vitest';
import { Annotations, Cors, HealthChecks, Ingress, IpRestrictions, Secret, SessionAffinity, WebService, Worker, type Trait } from '../../../src';
import { appService, type AppServiceOptions } from '../../../src/azure/app-service';
import { argsOf, errors, planned, SUBNET, told, web, worker } from './support';

const route = new Ingress();
const HOME = { WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'false' };

describe('ports and addresses', () => {
  it.each<[ports: any, error: string]>([
    [[{ port: 6379, appProtocol: 'tcp' }], "error APPSVC.PORT [shop/orders] the main port 'tcp' is TCP: a site is reached by HTTP alone\n  fix: run the component on target container-apps, or use a managed service of the platform"],
    [[{ port: 53, protocol: 'UDP' }], "error APPSVC.PORT [shop/orders] the main port 'udp' is UDP: a site is reached by HTTP alone\n  fix: run the component on target container-apps, or use a managed service of the platform"],
    [[{ port: 8080, appProtocol: 'grpc' }], "error APPSVC.PORT [shop/orders] the main port 'grpc' speaks grpc: whether containers of a site get HTTP/2 is not established\n  fix: speak HTTP/1.1, or run the component on target container-apps; or, if you know that the platform allows it, add 'APPSVC.PORT' to the option accept"],
  ])('%j', (ports, error) => expect(errors(web([route], {}, { port: undefined, ports }))).toEqual([error]));

  it('passes HTTP/2 on to the container where the author knows better', () => {
    const accepted = web([route], { accept: ['APPSVC.PORT'] }, { port: undefined, ports: [{ port: 8080, appProtocol: 'http2' }] });
    expect(argsOf(accepted, 'web:WebApp', 'orders').siteConfig).toMatchObject({ http20Enabled: true, http20ProxyFlag: 1 });
  });

  it('warns of a port that one page does not know, and keeps it', () => {
    const odd = web([route], {}, { port: 3000 });
    expect(told(odd)).toEqual(['warning APPSVC.PORT [shop/orders] the main container listens on 3000: one page of the platform knows 80 and 8080 alone, its types and other pages any port\n  fix: let it listen on 8080 if it is not reached']);
    expect(argsOf(odd, 'web:WebAppSiteContainer', 'orders-main').targetPort).toBe('3000');
  });

  const pair = (options: Partial<AppServiceOptions>, portName?: string, ...traits: Trait<any, any>[]) => planned((shop) => {
    const orders = new WebService(shop, 'orders', { image: 'o', ports: [{ name: 'web', port: 8080 }, { name: 'admin', port: 9000 }] }).with(...traits as never[]);
    new WebService(shop, 'front', { image: 'f', port: 80, env: { ORDERS: (portName === undefined ? orders.endpoint : orders.endpointOf(portName)).url } }).with(route);
  }, options);

  it('refuses an address that nobody can reach, and one of a port that is not routed', () => {
    expect(errors(pair({}))).toEqual(["error APPSVC.ADDRESS [shop/front] it calls 'orders', which nobody can reach: there is no route to it and no network\n  fix: set the option network, add new Ingress() to 'orders' to open it to everyone, or set the option internal: 'public'"]);
    expect(errors(pair({ network: { subnetId: SUBNET } }, 'admin'))).toEqual(["error APPSVC.ADDRESS [shop/front] it needs port 'admin' of 'orders', and others reach a site on its main port 'web' alone\n  fix: make that port a component of its own, or use target container-apps"]);
  });

  it('shuts out everyone but the network, everyone, or nobody', () => {
    const reached = (result: ReturnType<typeof planned>) => {
      const { publicNetworkAccess, siteConfig: { ipSecurityRestrictions, ipSecurityRestrictionsDefaultAction } } = argsOf(result, 'web:WebApp', 'orders');
      return [publicNetworkAccess, ipSecurityRestrictionsDefaultAction, ipSecurityRestrictions];
    };
    expect(reached(pair({ network: { subnetId: SUBNET } }))).toEqual(['Enabled', 'Deny', [{ name: 'network', action: 'Allow', priority: 1000, vnetSubnetResourceId: SUBNET }]]);
    // In so many words, so that a site that was closed before is opened.
    expect(reached(pair({ internal: 'public' }))).toEqual(['Enabled', 'Allow', []]);
    expect(told(pair({ internal: 'public' })).join('\n')).toContain('warning APPSVC.ADDRESS [shop/orders] everyone can reach it, though there is no route to it, as the option internal says');
    expect(reached(web())).toEqual(['Disabled', undefined, undefined]);
    // A route that is not for everyone is never opened.
    expect(reached(web([new Ingress({ external: false })], { internal: 'public' }))).toEqual(['Disabled', undefined, undefined]);
    expect(reached(web([new Ingress(), new IpRestrictions({ deny: ['203.0.113.0/24'] })]))).toEqual(['Enabled', 'Allow', [expect.objectContaining({ action: 'Deny', priority: 100, ipAddress: '203.0.113.0/24' })]]);
    // Who is turned away stays so, also from inside; whom the author names is let in beside the network.
    expect(reached(web([new IpRestrictions({ allow: ['198.51.100.0/24'] })], { network: { subnetId: SUBNET } }))).toEqual(['Enabled', 'Deny', [expect.objectContaining({ action: 'Allow', priority: 100 }), expect.objectContaining({ name: 'network', priority: 1000 })]]);
  });
});

describe('routes', () => {
  it.each<[traits: Trait<any, any>[], error: string]>([
    [[new Ingress({ paths: ['/api'] })], "error APPSVC.INGRESS [shop/orders] path '/api' (Prefix) cannot be routed by itself: a site answers for every path of its hosts\n  fix: use path '/', and put a gateway component before components that share a host"],
    [[new Ingress({ host: '*.example.com' })], "error APPSVC.DOMAIN [shop/orders] '*.example.com' is no host name that a site can answer for\n  fix: give one whole name, such as shop.example.com"],
    [[new Ingress({ host: 'a.example.com' }), new Ingress({ host: 'b.example.com', external: false })], 'error APPSVC.INGRESS [shop/orders] one route is external and another is not: a site is open to everyone or to its network alone\n  fix: make all of them the same, or two components'],
    [[new Ingress({ paths: [{ path: '/', port: 'admin' }] })], "error APPSVC.INGRESS [shop/orders] the route leads to port 'admin', which does not exist: ports are http"],
    [[new IpRestrictions({ allow: ['10.0.0.0/8'] })].slice(0, 0).concat(new SessionAffinity({ by: 'client-ip' }) as never), "error APPSVC.SESSION_AFFINITY [shop/orders] sessions cannot be kept by client address: the platform keeps them by cookie\n  fix: use by: 'cookie', or mark the trait optional()"],
  ])('%#', (traits, error) => expect(errors(web(traits))).toEqual([error]));

  it('refuses a certificate out of a secret', () => {
    const result = planned((shop) => void new WebService(shop, 'orders', { image: 'o', port: 80 }).with(new Ingress({ host: 'a.example.com', tls: new Secret(shop, 'cert', { keys: ['tls.crt', 'tls.key'] }) })), { secrets: { cert: { 'tls.crt': 'a', 'tls.key': 'b' } } });
    expect(errors(result)[0]).toContain("APPSVC.TLS [shop/orders] the certificate of secret 'cert' cannot be used");
  });

  it('makes a certificate first, and names it when its thumbprint is known', () => {
    const tls = new Ingress({ host: 'Shop.example.com', tls: true });
    const first = web([tls]);
    expect(told(first)).toEqual([expect.stringContaining("warning APPSVC.TLS [shop/orders] the certificate for 'Shop.example.com' is made once the host is bound")]);
    const kinds = (result: ReturnType<typeof web>) => result.resources.map(({ type }) => type).filter((type) => /HostName|Certificate/.test(type));
    expect(kinds(first)).toEqual(['web:WebAppHostNameBinding', 'web:Certificate']);
    const second = web([tls], { certificates: { 'shop.example.com': { thumbprint: 'AB12', managed: true } } });
    expect(told(second)).toEqual([]);
    expect(kinds(second)).toEqual(kinds(first));
    expect(argsOf(second, 'web:WebAppHostNameBinding', 'shop-example-com-951623a2')).toMatchObject({ hostName: 'shop.example.com', sslState: 'SniEnabled', thumbprint: 'AB12' });
    expect(kinds(web([tls], { certificates: { 'shop.example.com': { thumbprint: 'AB12' } } }))).toEqual(['web:WebAppHostNameBinding']);
  });

  it('refuses a host on two sites', () => {
    const result = planned((shop) => { for (const id of ['orders', 'front']) new WebService(shop, id, { image: 'x', port: 80 }).with(new Ingress({ host: 'shop.example.com' })); });
    expect(errors(result)).toEqual(["error APPSVC.DOMAIN [shop/front] host 'shop.example.com' is bound to 'orders' already, and the platform knows each host once\n  fix: give one of them another host, or put a gateway component before both"]);
  });

  it('sends nobody to HTTPS where a host has no certificate', () => {
    expect(argsOf(web([new Ingress()]), 'web:WebApp', 'orders').httpsOnly).toBe(true);
    expect(argsOf(web([new Ingress({ host: 'a.example.com' })]), 'web:WebApp', 'orders').httpsOnly).toBe(false);
  });

  it('tells what of Cors has no counterpart', () => {
    const result = web([route, new Cors({ origins: ['https://*.example.com'], methods: ['GET'], maxAge: 60 })]);
    expect(told(result)).toEqual([expect.stringContaining("warning APPSVC.CORS [shop/orders] origin 'https://*.example.com' stands for several")]);
    expect(told(result, 'adapted')).toContainEqual('adapted APPSVC.CORS [shop/orders] methods, maxAge have no counterpart: the platform answers for every method and header alike');
  });
});

describe('health', () => {
  const http = (path: string, more = {}) => ({ httpGet: { path }, ...more });

  it('asks one path, that of readiness first', () => {
    const result = web([route, new HealthChecks({ liveness: http('/live'), readiness: http('/ready', { periodSeconds: 60, failureThreshold: 5 }) })]);
    expect(argsOf(result, 'web:WebApp', 'orders').siteConfig.healthCheckPath).toBe('/ready');
    expect(argsOf(result, 'web:WebAppApplicationSettings', 'orders').properties).toEqual({ ...HOME, WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '5' });
    expect(told(result)).toEqual(['warning APPSVC.PROBE [shop/orders] the health check takes no instance out as long as there is one alone\n  fix: add a Scaler with two replicas or more']);
    expect(told(result, 'adapted')).toContainEqual('adapted APPSVC.PROBE [shop/orders] liveness is not asked for: a site has one health check, which is readiness');
  });

  it.each<[probe: any, error: string]>([
    [{ exec: { command: ['true'] } }, 'liveness asks by a command, and the platform by HTTP alone'],
    [{ grpc: {} }, 'liveness asks by gRPC, and the platform by HTTP alone'],
    [{ tcpSocket: {} }, 'liveness asks whether a port accepts a connection, and the platform by HTTP alone'],
    [{ httpGet: { port: 9000 } }, 'liveness asks port 9000: the platform asks the main port 8080 alone'],
    [{ httpGet: { scheme: 'HTTPS' } }, 'liveness asks by HTTPS: the main container is asked by HTTP'],
    [{ httpGet: { httpHeaders: [{ name: 'A', value: 'b' }] } }, 'liveness sends headers of its own, and the platform does not'],
  ])('%j', (liveness, message) => expect(errors(web([route, new HealthChecks({ liveness })]))).toEqual([expect.stringContaining(`error APPSVC.PROBE [shop/orders] ${message}`)]));

  it('keeps the bounds of the platform for bad answers', () => {
    const most = (probe: object) => argsOf(web([route, new HealthChecks({ liveness: http('/', probe) })]), 'web:WebAppApplicationSettings', 'orders').properties.WEBSITE_HEALTHCHECK_MAXPINGFAILURES;
    expect([most({}), most({ failureThreshold: 100, periodSeconds: 60 })]).toEqual(['2', '10']);
  });
});

describe('workers', () => {
  it('are sites that nobody is let into and that must answer', () => {
    expect(told(worker())).toEqual([expect.stringContaining('warning APPSVC.WORKER [shop/mailer] the platform waits for every site to answer HTTP when it starts')]);
    const healthy = worker([new HealthChecks({ liveness: { httpGet: { path: '/', port: 8080 } } })]);
    expect(told(healthy).filter((line) => line.includes('WORKER'))).toEqual([]);
    expect(argsOf(healthy, 'web:WebAppSiteContainer', 'mailer-main').targetPort).toBe('8080');
    expect(argsOf(healthy, 'web:WebApp', 'mailer')).toMatchObject({ publicNetworkAccess: 'Disabled', siteConfig: { alwaysOn: true } });
  });
});

describe('names', () => {
  it('are the same in any case on the platform, and so never differ by it alone', () => {
    const result = planned((shop) => { for (const id of ['orders', 'Orders']) new WebService(shop, id, { image: 'x', port: 80 }).with(route); });
    expect(result.resources.filter(({ type }) => type === 'web:WebApp').map(({ name }) => name)).toEqual(['orders', expect.stringMatching(/^orders-[0-9a-f]{8}$/)]);
  });
});

describe('tags', () => {
  it('come from labels, annotations and the deployment', () => {
    const result = planned((shop) => void new Worker(shop, 'mailer', { image: 'm' }).with(new Annotations({ 'example.com/owner': 'me' })), { tags: { cost: '1' } });
    expect(argsOf(result, 'web:WebApp', 'mailer').tags).toEqual({ cost: '1', 'example.com.owner': 'me' });
    expect(argsOf(result, 'web:AppServicePlan', 'plan').tags).toEqual({ cost: '1' });
  });
});

it('documents every code', () => {
  expect(Object.entries(appService.codes).filter(([code, text]) => !/^(APPSVC|AZURE)\.[A-Z_]+$/.test(code) || text.length < 20)).toEqual([]);
});
