import { describe, expect, it } from 'vitest';
import { DaprSidecar, HttpScaler, Ingress, SessionAffinity, type Application, type HttpScalerProps, type WebServiceProps } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, containerOf, findings, object, service, withPorts, worker } from './fixtures';

const counted = (props: Partial<HttpScalerProps> = {}) => new HttpScaler({ max: 5, concurrency: 10, ...props });
const told = (shop: Application, options: Partial<KubernetesOptions> = {}) => findings(shop, options).filter((line) => !line.startsWith('adapted'));

describe('HttpScaler', () => {
  it('is an HTTPScaledObject for the hosts of the routes, and leaves the replicas to it', () => {
    const shop = app();
    service(shop).with(counted({ min: 1, cooldownPeriod: 0 }), new Ingress({ host: 'a.example.com' }), new Ingress({ host: 'b.example.com', paths: ['/x'] }));
    expect(object(shop, 'HTTPScaledObject', 'orders').spec).toEqual({
      hosts: ['a.example.com', 'b.example.com'], replicas: { min: 1, max: 5 }, scaledownPeriod: 0, scalingMetric: { concurrency: { targetValue: 10 } },
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders', service: 'orders', port: 8080 },
    });
    expect(object(shop, 'Deployment', 'orders').spec).not.toHaveProperty('replicas');
  });

  it('leads routes to the interceptor, wherever it is, and those to other ports to the component', () => {
    const shop = app();
    withPorts(shop, [{ port: 80 }, { name: 'admin', port: 9000 }]).with(counted({ min: 1 }), new Ingress({ host: 'a.example.com', paths: ['/', { path: '/admin', port: 'admin' }] }));
    const options = { httpInterceptor: { host: 'interceptor.scaling.svc.cluster.local', port: 80 } };
    expect(object(shop, 'Ingress', 'orders', options).spec.rules[0].http.paths.map(({ backend }: { backend: object }) => backend)).toEqual([
      { service: { name: 'orders-interceptor', port: { number: 80 } } }, { service: { name: 'orders', port: { name: 'admin' } } },
    ]);
    expect(object(shop, 'Service', 'orders-interceptor', options).spec).toEqual({
      type: 'ExternalName', externalName: 'interceptor.scaling.svc.cluster.local', ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
    });
  });

  it('leads callers to the interceptor by a name that no other namespace has', () => {
    const shop = app();
    const orders = withPorts(shop, [{ port: 80 }, { name: 'admin', port: 9000 }]).with(counted());
    worker(shop, 'mailer', { env: { URL: orders.endpoint.url, HOST: orders.endpoint.host, PORT: orders.endpoint.port, ADMIN: orders.endpointOf('admin').url } });
    const options = { namespace: 'shop' };
    expect(object(shop, 'HTTPScaledObject', 'orders', options).spec.hosts).toEqual(['orders-interceptor.shop']);
    expect(containerOf(shop, 'mailer', options).env).toEqual([
      { name: 'URL', value: 'http://orders-interceptor.shop:8080' }, { name: 'HOST', value: 'orders-interceptor.shop' }, { name: 'PORT', value: '8080' }, { name: 'ADMIN', value: 'http://orders:9000' },
    ]);
  });

  it('names paths only where a host is shared with another component that it counts for', () => {
    const shop = app();
    const host = 'a.example.com';
    service(shop, 'web').with(counted(), new Ingress({ host }));
    service(shop, 'api').with(counted(), new Ingress({ host, paths: ['/api', '/v2'] }));
    service(shop, 'plain').with(new Ingress({ host, paths: ['/plain'] }));
    const prefixes = (name: string) => object(shop, 'HTTPScaledObject', name).spec.pathPrefixes as unknown;
    expect([prefixes('web'), prefixes('api')]).toEqual([['/'], ['/api', '/v2']]);
  });

  it('tells that requests which go past the interceptor do not count', () => {
    const shop = app();
    service(shop).with(counted(), new Ingress({ host: 'a.example.com' }));
    expect(findings(shop)).toEqual([expect.stringContaining("adapted OAM.ADAPTED [shop/orders] trait 'http-scaler': requests are counted where they pass the interceptor")]);
  });
});

describe('HttpScaler refuses', () => {
  it.each(['cookie', 'client-ip'] as const)('sessions kept by %s: the interceptor chooses pods itself', (by) => {
    const nginx: Partial<KubernetesOptions> = { ingress: { controller: 'nginx' } };
    const web = app();
    service(web).with(counted(), new Ingress({ host: 'a.example.com' }), new SessionAffinity({ by }));
    const what = 'K8S.SESSION_AFFINITY [shop/orders] requests of the port that HttpScaler counts are not kept together';
    expect(told(web, nginx)).toEqual([expect.stringContaining(`error ${what}`)]);
    const more = app();
    withPorts(more, [{ port: 80 }, { name: 'admin', port: 9000 }]).with(counted(), new Ingress({ host: 'a.example.com', paths: ['/', { path: '/admin', port: 'admin' }] }), new SessionAffinity({ by }));
    expect(told(more, nginx).filter((line) => line.startsWith('error'))).toEqual([]);
    expect(findings(more, nginx)).toContainEqual(expect.stringContaining(`adapted ${what}`));
  });

  const route = new Ingress({ host: 'a.example.com' });
  const tcp: WebServiceProps['ports'] = [{ port: 5432, appProtocol: 'tcp' }];

  it.each<[string, (shop: Application) => void, string, Partial<KubernetesOptions>?]>([
    ['a component without a port', (shop) => withPorts(shop, []).with(counted()), 'requests come in on a port, and the component has none'],
    ['a port that does not exist', (shop) => service(shop).with(counted({ port: 'admin' }), route), "there is no port 'admin' to count requests on: the ports are http"],
    ['a TCP port', (shop) => withPorts(shop, tcp).with(counted()), "port 'tcp' is TCP, and requests are counted on HTTP ports alone", { namespace: 'shop' }],
    ['a route for every host', (shop) => service(shop).with(counted(), new Ingress()), 'a route without a host would take the requests of every application in the cluster', { namespace: 'shop' }],
    ['nothing to be told by', (shop) => service(shop).with(counted()), 'nothing tells its requests from those of other applications'],
    ['callers without a namespace', (shop) => { const { endpoint } = service(shop).with(counted(), route); worker(shop, 'mailer', { env: { URL: endpoint.url } }); }, 'mailer would call it by a name that other namespaces have too'],
    ['callers beside a shared host', (shop) => {
      service(shop, 'web').with(counted(), route);
      const { endpoint } = service(shop).with(counted(), new Ingress({ host: 'a.example.com', paths: ['/api'] }));
      worker(shop, 'mailer', { env: { URL: endpoint.url } });
    }, 'mailer would reach it at /api alone, because it shares a host', { namespace: 'shop' }],
    ['hosts that do not share their paths', (shop) => {
      service(shop, 'web').with(counted(), route);
      service(shop).with(counted(), new Ingress({ host: 'a.example.com', paths: ['/api'] }), new Ingress({ host: 'b.example.com' }));
    }, "it shares host 'a.example.com' with another component that is scaled by requests, and has other paths on its other hosts"],
  ])('%s', (_, build, message, options) => {
    const shop = app();
    build(shop);
    expect(told(shop, options)).toEqual([expect.stringContaining(`error K8S.HTTP_SCALER [shop/orders] ${message}`)]);
  });

  it('nothing but warns of what finds nobody while no replica runs', () => {
    const build = (min: number) => {
      const shop = app();
      withPorts(shop, [{ port: 80 }, { name: 'admin', port: 9000 }]).with(counted({ min }), new DaprSidecar(), new Ingress({ host: 'a.example.com', paths: ['/', { path: '/admin', port: 'admin' }] }));
      return told(shop);
    };
    expect(build(0)).toEqual([
      expect.stringContaining('warning K8S.HTTP_SCALER [shop/orders] Dapr calls the component without passing the interceptor'),
      expect.stringContaining("warning K8S.HTTP_SCALER [shop/orders] path '/admin' leads to port 'admin', whose requests are not counted"),
    ]);
    expect(build(1)).toEqual([]);
  });
});
