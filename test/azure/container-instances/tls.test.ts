import { describe, expect, it } from 'vitest';
import { Ingress, Scaler, Sidecar, WebService, Worker, type IngressProps, type WebServiceProps } from '../../../src';
import { groupOf, planned, SIZE, toldBy, toldOf, type Options } from './support';

const secured = (routes: readonly IngressProps[], props: Partial<WebServiceProps> = { port: 8080 }, tls: Options['tls'] = {}) =>
  groupOf(planned((shop) => void new WebService(shop, 'orders', { image: 'o', ...SIZE, ...props }).with(...routes.map((route) => new Ingress(route))), { tls }), 'orders');
/** The Caddyfile of a group. */
const caddyfile = (...given: Parameters<typeof secured>): string =>
  (secured(...given).args.volumes!.find(({ secret }) => secret?.Caddyfile !== undefined)!.secret!.Caddyfile as unknown as { $base64: string }).$base64;

describe('Caddy', () => {
  it('stands before a component whose route asks for TLS, and nothing else is open', () => {
    const { args, endpoint } = secured([{ host: 'shop.example.com', tls: true }]);
    expect(args.ipAddress).toMatchObject({ type: 'Public', ports: [{ port: 80, protocol: 'TCP' }, { port: 443, protocol: 'TCP' }] });
    expect(args.containers).toMatchObject([
      { name: 'orders', resources: { requests: { cpu: 1, memoryInGB: 1 } } },
      {
        name: 'caddy', image: 'caddy:2.10', ports: [{ port: 80 }, { port: 443 }], resources: { requests: { cpu: 0.25, memoryInGB: 0.25 } },
        volumeMounts: [{ mountPath: '/etc/caddy', readOnly: true }, { mountPath: '/data' }],
      },
    ]);
    expect(args.containers[0]!.ports).toBeUndefined();
    expect(endpoint).toBe('https://shop.example.com');
  });

  it('is not there where nobody asks for it', () => {
    const result = planned((shop) => void new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 80 }).with(new Ingress()), { tls: {} });
    expect(groupOf(result, 'orders').args.containers).toHaveLength(1);
  });

  it('gets a certificate for each host, and passes requests on', () => {
    expect(caddyfile([{ host: 'shop.example.com', tls: true }], { port: 8080 }, { email: 'ops@example.com' })).toBe(
      '{\n\tadmin off\n\temail ops@example.com\n\tservers {\n\t\tprotocols h1 h2\n\t}\n}\n\nshop.example.com {\n\thandle {\n\t\treverse_proxy 127.0.0.1:8080\n\t}\n}\n');
  });

  it('tells hosts, paths and protocols apart', () => {
    const ports = [{ port: 8080 }, { name: 'admin', port: 9000, appProtocol: 'grpc' as const }];
    expect(caddyfile([
      { host: 'b.example.com', tls: true, paths: ['/api/', { path: '/api/version', pathType: 'Exact' }, { path: '/', port: 'admin' }] },
      { host: 'a.example.com', paths: ['/only'] },
      { paths: ['/'] },
    ], { ports })).toBe([
      '{', '\tadmin off', '\tservers {', '\t\tprotocols h1 h2', '\t}', '}', '',
      ':80 {', '\thandle {', '\t\treverse_proxy 127.0.0.1:8080', '\t}', '}', '',
      'b.example.com {', '\t@way1 path /api/version', '\thandle @way1 {', '\t\treverse_proxy 127.0.0.1:8080', '\t}', '\t@way2 path /api /api/*', '\thandle @way2 {', '\t\treverse_proxy 127.0.0.1:8080', '\t}',
      '\thandle {', '\t\treverse_proxy h2c://127.0.0.1:9000', '\t}', '}', '',
      'http://a.example.com {', '\t@way1 path /only /only/*', '\thandle @way1 {', '\t\treverse_proxy 127.0.0.1:8080', '\t}', '\thandle {', '\t\trespond 404', '\t}', '}', '',
    ].join('\n'));
  });

  it('keeps certificates on the disk of the group, or on a share', () => {
    const volumes = (tls: Options['tls']) => secured([{ host: 'a.example.com', tls: true }], { port: 8080 }, tls).args.volumes;
    expect(volumes({})).toMatchObject([{ secret: expect.anything() }, { emptyDir: {} }]);
    expect(volumes({ storage: { shareName: 's', accountName: 'a', accountKey: 'hush' } })).toMatchObject([{ secret: expect.anything() }, { azureFile: { shareName: 's', storageAccountKey: { $secret: 'tls.storage accountKey' } } }]);
  });

  it('is called by its host, by others too', () => {
    const result = planned((shop) => {
      const orders = new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 8080 }).with(new Ingress({ host: 'shop.example.com', tls: true }));
      new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { URL: orders.endpoint.url } });
    }, { tls: {} });
    expect(groupOf(result, 'mailer').args.containers[0]!.environmentVariables).toEqual([{ name: 'URL', value: 'https://shop.example.com' }]);
  });

  it('says that it does not tell cases of letters apart', () => {
    const told = (paths: string[]) => toldOf({ port: 8080 }, [new Ingress({ host: 'a.example.com', tls: true, paths })], { tls: {} }).filter((line) => line.includes('ACI.INGRESS'));
    expect(told(['/', '/api'])).toEqual(["adapted ACI.INGRESS [shop/orders] path '/api' counts in upper and lower case alike: Caddy does not tell them apart"]);
    expect(told(['/'])).toEqual([]);
  });

  it.each<[string, Partial<WebServiceProps>, object[], RegExp]>([
    ['port 80 of the program', { port: 80 }, [], /^error ACI\.PORT .*port 80 is taken by Caddy, which runs beside the program/],
    ['a sidecar of its name', { port: 8080 }, [new Sidecar({ name: 'caddy', image: 'c', ...SIZE })], /^error ACI\.NAME .*sidecar 'caddy' has the name of the container 'caddy' that is added to the group/],
    ['a TCP port', { ports: [{ port: 6379, appProtocol: 'tcp' }] }, [], /^error ACI\.TLS .*the route leads to TCP port 'tcp', and Caddy passes on HTTP/],
  ])('cannot be beside %s', (_, props, traits, message) => {
    expect(toldOf(props, [new Ingress({ host: 'a.example.com', tls: true }), ...traits as never[]], { tls: {} })[0]).toMatch(message);
  });
});

describe('addresses behind Caddy', () => {
  const ports = [{ name: 'http', port: 8080 }, { name: 'admin', port: 9000 }];
  const admin: IngressProps = { host: 'admin.example.com', tls: true, paths: [{ path: '/', port: 'admin' }] };

  it('are those of the routes that lead to a port', () => {
    expect(secured([admin, { host: 'shop.example.com', tls: true }], { ports }).endpoint).toBe('https://shop.example.com');
    expect(secured([{ host: 'api.example.com', tls: true, paths: [{ path: '/api' }] }, { host: 'shop.example.com', tls: true }]).endpoint).toBe('https://shop.example.com');
    expect(secured([admin], { ports }).endpoint).toBeUndefined();
    const called = planned((shop) => {
      const orders = new WebService(shop, 'orders', { image: 'o', ...SIZE, ports }).with(new Ingress(admin));
      new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { ADMIN: orders.endpointOf('admin').url } });
    }, { tls: {} });
    expect(groupOf(called, 'mailer').args.containers[0]!.environmentVariables).toEqual([{ name: 'ADMIN', value: 'https://admin.example.com' }]);
  });

  it('are told where nothing opens a port', () => {
    const hidden = (routes: readonly IngressProps[], options: Options = {}) => toldOf({ ports }, routes.map((route) => new Ingress(route)), options).filter((line) => line.includes('ACI.NETWORK'));
    const told = (name: string) => [`adapted ACI.NETWORK [shop/orders] port '${name}' is reached by the containers of its own group alone: no route and no exposed port opens it`];
    expect(hidden([{}])).toEqual(told('admin'));
    expect(hidden([admin], { tls: {} })).toEqual(told('http'));
    expect(hidden([admin, { host: 'shop.example.com', tls: true }], { tls: {} })).toEqual([]);
  });

  it('are no stack trace where the option is nothing', () => {
    expect(toldOf({ port: 8080 }, [new Ingress({ host: 'shop.example.com', tls: true })], { tls: null as never }).map((line) => line.split('\n')[0])).toContain('error AZURE.OPTIONS [shop] tls must be an object, got null');
  });
});

describe('one host', () => {
  const told = (build: Parameters<typeof planned>[0], options: Options) => toldBy(planned(build, options)).filter((line) => !line.startsWith('adapted'));

  it('is that of one component', () => {
    const two = told((shop) => {
      for (const [id, host] of [['front', 'shop.example.com'], ['orders', 'Shop.example.com']] as const) new WebService(shop, id, { image: 'o', ...SIZE, port: 8080 }).with(new Ingress({ host, tls: true }));
    }, { tls: {} });
    expect(two).toEqual(["error ACI.INGRESS [shop/orders] host 'shop.example.com' is that of 'front' already, and nothing before the groups tells requests to one host apart\n  fix: give one of them another host, or put a gateway component before both"]);
  });

  it('has certificates of several groups in one place', () => {
    const replicas = (tls: Options['tls']) => told((shop) => void new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 8080 }).with(new Ingress({ host: 'shop.example.com', tls: true }), new Scaler({ replicas: 2 })), { tls }).map((line) => line.split('\n')[0]).filter((line) => line.includes('ACI.TLS'));
    expect(replicas({})).toEqual(['warning ACI.TLS [shop/orders] each of the 2 groups asks for a certificate of its own, and the authority reaches the one that the DNS record leads to']);
    expect(replicas({ storage: { shareName: 'caddy', accountName: 'acme', accountKey: 'k' } })).toEqual([]);
    expect(replicas({ storage: null as never })).toEqual([]);
  });
});
