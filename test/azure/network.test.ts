import { describe, expect, it } from 'vitest';
import { Ingress, interpolate, WebService, Worker, type Port } from '../../src';
import { appOf, appWith, ENVIRONMENT, planned, seen, SIZE, SUBNET, told, toldOf } from './support';

const ingressOf = (ports: Port[], traits: Ingress[] = [], options = {}) => appWith(traits, options, { ports }).configuration.ingress;
const accept = (code: string) => `; or, if you know that the platform allows it, add '${code}' to the option accept`;

describe('ports', () => {
  it.each<[Port, object]>([
    [{ port: 80, targetPort: 8080 }, { transport: 'auto', targetPort: 8080, allowInsecure: true }],
    [{ port: 80, appProtocol: 'http2' }, { transport: 'http2', targetPort: 80, allowInsecure: true }],
    [{ port: 3550, appProtocol: 'grpc' }, { transport: 'http2', targetPort: 3550, allowInsecure: true }],
    [{ port: 6379, targetPort: 6380, appProtocol: 'tcp' }, { transport: 'tcp', targetPort: 6380, exposedPort: 6379 }],
  ])('%j is open inside the environment', (port, expected) => expect(seen(ingressOf([port]))).toEqual({ external: false, ...expected }));

  it('beside the main one are passed on as TCP', () => {
    expect(ingressOf([{ port: 80 }, { port: 9000, targetPort: 9001 }])?.additionalPortMappings).toEqual([{ external: false, targetPort: 9001, exposedPort: 9000 }]);
  });

  it.each<[string, Port[], string[]]>([
    ['UDP', [{ port: 53, protocol: 'UDP' }], ['error ACA.PORT [shop/orders] port 53/UDP cannot be opened: the platform passes on HTTP and TCP\n  fix: use TCP, or run this component on another target']],
    ['too many', [1, 2, 3, 4, 5, 6, 7].map((n) => ({ port: n === 1 ? 80 : 9000 + n })), [`error ACA.PORT [shop/orders] there are 6 ports beside the main one, and an app has at most 5\n  fix: take some away or split the component${accept('ACA.PORT')}`]],
    ['one target twice', [{ port: 80, targetPort: 8080 }, { port: 8080 }], [`error ACA.PORT [shop/orders] two ports lead to port 8080 of the container\n  fix: give each port a targetPort of its own${accept('ACA.PORT')}`]],
    ['a number of the platform', [{ port: 80, targetPort: 8080 }, { name: 'x', port: 443 }], [`error ACA.PORT [shop/orders] port 'x' cannot be reached under 443: the platform's HTTP ports are 80 and 443, and the main port has 80\n  fix: choose another number for it${accept('ACA.PORT')}`]],
    ['TCP under an HTTP number', [{ port: 443, appProtocol: 'tcp' }], ['warning ACA.PORT [shop/orders] TCP port 443 is said to be refused: 80 and 443 are for HTTP\n  fix: choose another number']],
  ])('are checked: %s', (_, ports, messages) => expect(toldOf({ ports })).toEqual(messages));

  it('for TCP are opened to the outside only in a network of one\'s own, and each once', () => {
    const tcp: Port[] = [{ port: 6379, appProtocol: 'tcp' }];
    expect(toldOf({ ports: tcp }, [new Ingress()])).toEqual([
      `error ACA.PORT [shop/orders] TCP port 6379 cannot be reached from outside: the environment needs a subnet of its own\n  fix: set environment.infrastructureSubnetId, or make the route internal${accept('ACA.PORT')}`,
    ]);
    expect(toldOf({ ports: tcp }, [new Ingress()], { environment: { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' } })[0]).toMatch(/^warning ACA.PORT .* only where the environment has a subnet of its own/);
    const environment = { infrastructureSubnetId: SUBNET };
    expect(ingressOf(tcp, [new Ingress()], { environment })).toMatchObject({ external: true, transport: 'tcp', exposedPort: 6379 });
    const twice = planned((shop) => { for (const id of ['a1', 'b1']) new WebService(shop, id, { image: 'redis:7', ...SIZE, ports: tcp }).with(new Ingress()); }, { environment });
    expect(told(twice)).toEqual([
      `error ACA.PORT [shop] TCP port 6379 is opened to the outside by 'a1' and 'b1', and an environment has each port once\n  fix: choose another number for one of them${accept('ACA.PORT')}`,
    ]);
  });
});

describe('routes', () => {
  const port: Port[] = [{ port: 80, targetPort: 8080 }];

  it.each<[string, Ingress[], object]>([
    ['to any host', [new Ingress()], { external: true, allowInsecure: true }],
    ['with HTTPS', [new Ingress({ tls: true })], { external: true, allowInsecure: false }],
    ['to hosts', [new Ingress({ host: 'a.example.com' }), new Ingress({ host: 'b.example.com' })], { external: true, allowInsecure: true, customDomains: [{ name: 'a.example.com', bindingType: 'Disabled' }, { name: 'b.example.com', bindingType: 'Disabled' }] }],
    ['to a host with HTTPS', [new Ingress({ host: 'a.example.com', tls: true })], { external: true, allowInsecure: false, customDomains: [{ name: 'a.example.com', bindingType: 'Auto' }] }],
    ['from inside', [new Ingress({ external: false })], { external: false, allowInsecure: true }],
    ['from both sides', [new Ingress({ host: 'a.example.com', external: false }), new Ingress()], { external: true, allowInsecure: true, customDomains: [{ name: 'a.example.com', bindingType: 'Disabled' }] }],
  ])('lead %s', (_, routes, expected) => expect(seen(ingressOf(port, routes))).toEqual({ targetPort: 8080, transport: 'auto', ...expected }));

  it.each<[string, Port[], Ingress[], string]>([
    ['nowhere', [], [new Ingress()], "error ACA.INGRESS [shop/orders] there is a route to 'orders', which has no port\n  fix: give it a port or take the route away"],
    ['to another port', [...port, { name: 'admin', port: 9000 }], [new Ingress({ paths: [{ path: '/', port: 'admin' }] })], "error ACA.INGRESS [shop/orders] the route leads to port 'admin': an app has routes to its main port 'http' alone\n  fix: make it the first port, or a component of its own"],
    ['to no port of that name', port, [new Ingress({ paths: [{ path: '/', port: 'web' }] })], "error ACA.INGRESS [shop/orders] the route leads to port 'web', which does not exist: ports are http"],
    ['half with HTTPS', port, [new Ingress({ tls: true }), new Ingress({ host: 'a.example.com' })], 'error ACA.INGRESS [shop/orders] 1 of 2 routes have tls: an app speaks HTTPS on all of its hosts or redirects none\n  fix: give tls to all of them or to none'],
    ['to many hosts', port, [new Ingress({ host: '*.example.com' })], "error ACA.DOMAIN [shop/orders] '*.example.com' is no host name that an app can answer for\n  fix: give one whole name, such as shop.example.com"],
    ['with HTTPS to TCP', [{ port: 6379, appProtocol: 'tcp' }], [new Ingress({ tls: true, external: false })], 'error ACA.TLS [shop/orders] port 6379 is TCP, on which the platform speaks no TLS\n  fix: leave tls out, or make the main port an HTTP one'],
    ['to a host by TCP', [{ port: 6379, appProtocol: 'tcp' }], [new Ingress({ host: 'a.example.com', external: false })], "error ACA.INGRESS [shop/orders] port 6379 is TCP, which knows no host names: 'a.example.com' cannot be told from others\n  fix: leave host out"],
  ])('that lead %s are refused', (_, ports, routes, message) => expect(toldOf({ ports }, routes).filter((line) => line.startsWith('error'))).toEqual([message]));

  it('of two components cannot answer for one host, in whatever case', () => {
    const shared = planned((shop) => {
      for (const [id, host] of [['a1', 'shop.example.com'], ['b1', 'Shop.example.com']] as const) new WebService(shop, id, { image: 'x', ...SIZE, ports: port }).with(new Ingress({ host }));
    });
    expect(told(shared).filter((line) => line.startsWith('error'))).toEqual([
      "error ACA.DOMAIN [shop/b1] host 'shop.example.com': path '/' (Prefix) leads to 'a1' and 'b1'\n  fix: give each path to one component",
    ]);
    expect(ingressOf(port, [new Ingress({ host: 'a.example.com' }), new Ingress({ host: 'A.example.com' })])?.customDomains).toHaveLength(1);
  });

  it('say what is different', () => {
    expect(toldOf({ ports: port }, [new Ingress({ host: 'a.example.com', tls: true, external: false }), new Ingress({ tls: true })])).toEqual([
      `error ACA.DOMAIN [shop/orders] host 'a.example.com' cannot be reached from outside, where the platform verifies it for a certificate\n  fix: give the route a certificate of your own: tls: a Secret with tls.crt and tls.key${accept('ACA.DOMAIN')}`,
      'adapted ACA.ADDRESS [shop/orders] callers reach port \'http\' under HTTPS port 443, not 80: the platform has fixed ports for HTTP; endpoint references follow, addresses written by hand must be changed',
      "adapted ACA.DOMAIN [shop/orders] host 'a.example.com' is bound to the app when it is created, with a certificate that the platform makes: its DNS records, the address and the verification record asuid, must be there before",
      'adapted ACA.INGRESS [shop/orders] routes from inside (a.example.com) and from outside meet on one app: all of them can be reached from outside',
      "adapted OAM.ADAPTED [shop/orders] trait 'ingress' (a.example.com): the app also answers under its own name in the environment's domain, with HTTPS, and a request is cut after 240 seconds",
      "adapted OAM.ADAPTED [shop/orders] trait 'ingress': the app also answers under its own name in the environment's domain, with HTTPS, and a request is cut after 240 seconds",
    ]);
  });
});

describe('addresses', () => {
  const domain = { $ref: ['app:ManagedEnvironment/environment', 'defaultDomain'] };
  const reached = (ports: Port[], routes: Ingress[], portName?: string) => {
    const result = planned((shop) => {
      const orders = new WebService(shop, 'orders', { image: 'o', ...SIZE, ports }).with(...routes);
      const { host, port, url } = portName === undefined ? orders.endpoint : orders.endpointOf(portName);
      new Worker(shop, 'caller', { image: 'c', ...SIZE, env: { HOST: host, PORT: port, URL: url, BOTH: interpolate`${host}:${port}` } });
    });
    return Object.fromEntries(seen(appOf(result, 'caller')).template.containers[0].env.map(({ name, value }: any) => [name, value]));
  };

  it.each<[string, Port[], Ingress[], string | undefined, object]>([
    ['HTTP', [{ port: 8080 }], [], undefined, { HOST: 'orders', PORT: '80', URL: 'http://orders', BOTH: 'orders:80' }],
    ['gRPC', [{ port: 3550, appProtocol: 'grpc' }], [], undefined, { HOST: 'orders', PORT: '80', URL: 'http://orders', BOTH: 'orders:80' }],
    ['TCP', [{ port: 6379, appProtocol: 'tcp' }], [], undefined, { HOST: 'orders', PORT: '6379', URL: 'tcp://orders:6379', BOTH: 'orders:6379' }],
    ['HTTP on a further port', [{ port: 8080 }, { name: 'admin', port: 9000 }], [], 'admin', { HOST: 'orders', PORT: '9000', URL: 'http://orders:9000', BOTH: 'orders:9000' }],
    ['TCP on a further port', [{ port: 8080 }, { name: 'db', port: 5432, appProtocol: 'tcp' }], [], 'db', { HOST: 'orders', PORT: '5432', URL: 'tcp://orders:5432', BOTH: 'orders:5432' }],
    ['HTTP from outside', [{ port: 8080 }], [new Ingress()], undefined, { HOST: 'orders', PORT: '80', URL: 'http://orders', BOTH: 'orders:80' }],
    ['HTTPS from outside', [{ port: 8080 }], [new Ingress({ tls: true })], undefined,
      { HOST: { $concat: ['orders.', domain] }, PORT: '443', URL: { $concat: ['https://orders.', domain] }, BOTH: { $concat: ['orders.', domain, ':443'] } }],
    ['HTTPS from inside', [{ port: 8080 }], [new Ingress({ tls: true, external: false })], undefined,
      { HOST: { $concat: ['orders.internal.', domain] }, PORT: '443', URL: { $concat: ['https://orders.internal.', domain] }, BOTH: { $concat: ['orders.internal.', domain, ':443'] } }],
  ])('of %s', (_, ports, routes, name, expected) => expect(reached(ports, routes, name)).toEqual(expected));

  it('are told when callers use another number', () => {
    expect(toldOf({ port: 8080 })).toEqual([
      "adapted ACA.ADDRESS [shop/orders] callers reach port 'http' under HTTP port 80, not 8080: the platform has fixed ports for HTTP; endpoint references follow, addresses written by hand must be changed",
    ]);
    expect(toldOf({ ports: [{ port: 80, targetPort: 8080 }] })).toEqual([]);
  });
});
