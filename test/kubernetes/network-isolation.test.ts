import { describe, expect, it } from 'vitest';
import { DaprComponent, DaprSidecar, EventScaler, Expose, Ingress, NetworkIsolation, ServiceAccount, WebService, WorkloadIdentity } from 'cdk-oam';
import type { KubernetesOptions, NetworkPeer } from 'cdk-oam/kubernetes';
import { app, findings, object, objects, service, withPorts, worker } from './fixtures';
import { functionApp, storageOptions } from './fixtures-kinds';

const pods = (name: string) => ({ podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'shop', 'app.kubernetes.io/name': name } } });
const namespace = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
const policy = (shop: ReturnType<typeof app>, name = 'orders', options: Partial<KubernetesOptions> = {}) => object(shop, 'NetworkPolicy', name, options).spec;
const dns = { to: [{ ...namespace('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }], ports: [{ port: 53, protocol: 'UDP' }, { port: 53, protocol: 'TCP' }] };

describe('NetworkIsolation', () => {
  it('closes a component that nobody calls, but for DNS', () => {
    const shop = app().with(new NetworkIsolation());
    service(shop);
    expect(policy(shop)).toEqual({ podSelector: pods('orders').podSelector, policyTypes: ['Ingress', 'Egress'], egress: [dns] });
  });

  it('opens the ports of pods, for callers of each, on both sides', () => {
    const shop = app().with(new NetworkIsolation());
    const orders = withPorts(shop, [{ port: 80, targetPort: 8080 }, { name: 'also', port: 81, targetPort: 8080 }, { name: 'dns', port: 53, protocol: 'UDP' }]).with(new Expose({ ports: [{ name: 'db', port: 5432 }] }));
    worker(shop, 'one', { env: { A: orders.endpoint.url, B: orders.endpointOf('also').url, C: orders.endpointOf('dns').host } });
    worker(shop, 'two', { env: { A: orders.endpointOf('db').port, B: orders.endpoint.url } });
    expect(policy(shop).ingress).toEqual([
      { from: [pods('one')], ports: [{ port: 53, protocol: 'UDP' }] }, { from: [pods('two')], ports: [{ port: 5432, protocol: 'TCP' }] }, { from: [pods('one'), pods('two')], ports: [{ port: 8080, protocol: 'TCP' }] },
    ]);
    expect(policy(shop, 'one').egress).toEqual([dns, { to: [pods('orders')], ports: [{ port: 53, protocol: 'UDP' }, { port: 8080, protocol: 'TCP' }] }]);
    expect(policy(shop, 'two').egress).toEqual([dns, { to: [pods('orders')], ports: [{ port: 5432, protocol: 'TCP' }, { port: 8080, protocol: 'TCP' }] }]);
  });

  it('of one component concerns that one alone', () => {
    const shop = app();
    const orders = service(shop).with(new NetworkIsolation());
    worker(shop, 'mailer', { env: { A: orders.endpoint.url } });
    expect(objects(shop).filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata }) => metadata.name)).toEqual(['orders']);
    expect(policy(shop).ingress).toEqual([{ from: [pods('mailer')], ports: [{ port: 8080, protocol: 'TCP' }] }]);
  });

  it('joins what several traits name outside, each once', () => {
    const shop = app().with(new NetworkIsolation({ egress: ['10.1.0.0/16'] }));
    worker(shop).with(new NetworkIsolation({ egress: ['10.1.0.0/16', { to: 'internet', ports: [443, { port: 443, protocol: 'UDP' }] }] }));
    expect(objects(shop).filter(({ kind }) => kind === 'NetworkPolicy')).toHaveLength(1);
    const [first, second, third] = policy(shop, 'mailer').egress;
    expect([first, second]).toEqual([dns, { to: [{ ipBlock: { cidr: '10.1.0.0/16' } }] }]);
    expect(third.ports).toEqual([{ port: 443, protocol: 'TCP' }, { port: 443, protocol: 'UDP' }]);
    expect(third.to.map(({ ipBlock }: any) => ipBlock.cidr)).toEqual(['0.0.0.0/0', '::/0']);
    // The address at which machines of clouds hand out credentials is no part of the internet.
    expect(third.to[0].ipBlock.except).toContain('169.254.0.0/16');
  });

  it('opens routed ports for the controller alone, and refuses to guess where it is', () => {
    const shop = app().with(new NetworkIsolation());
    withPorts(shop, [{ port: 80, targetPort: 8080 }, { name: 'admin', port: 81 }]).with(new Ingress({ paths: ['/'] }));
    const routesFrom: NetworkPeer[] = [{ namespace: 'ingress', podLabels: { a: 'b' } }, { namespaceLabels: { c: 'd' } }, { namespaceLabels: {} }, { cidr: '10.9.0.0/24' }];
    expect(policy(shop, 'orders', { networkPolicy: { routesFrom } }).ingress).toEqual([{
      from: [{ ...namespace('ingress'), podSelector: { matchLabels: { a: 'b' } } }, { namespaceSelector: { matchLabels: { c: 'd' } } }, { namespaceSelector: {} }, { ipBlock: { cidr: '10.9.0.0/24' } }],
      ports: [{ port: 8080, protocol: 'TCP' }],
    }]);
    expect(findings(shop)).toEqual(['error K8S.NETWORK_ISOLATION [shop/orders] requests of routes come from the pods of an Ingress controller or a Gateway, and the chart does not say where these are']);
  });

  it('leaves ports open that are exposed outside, and only these', () => {
    const shop = app().with(new NetworkIsolation());
    service(shop).with(new Expose({ type: 'LoadBalancer', ports: [{ port: 90, targetPort: 9090 }] }), new Expose({ ports: [{ port: 91 }] }));
    expect(policy(shop).ingress).toEqual([{ ports: [{ port: 9090, protocol: 'TCP' }] }]);
  });

  it('lets KEDA ask where triggers point, and nowhere else', () => {
    const shop = app().with(new NetworkIsolation());
    const queue = withPorts(shop, [{ port: 6379, appProtocol: 'tcp' }], 'queue');
    const orders = service(shop);
    worker(shop, 'mailer', { env: { ORDERS: orders.endpoint.url } }).with(new EventScaler({ max: 2, triggers: [{ type: 'redis', metadata: { host: queue.endpoint.host, listName: 'x', listLength: 5 } }] }));
    expect(policy(shop, 'queue', { networkPolicy: { kedaNamespace: 'scaling' } }).ingress).toEqual([
      { from: [pods('mailer')], ports: [{ port: 6379, protocol: 'TCP' }] }, { from: [namespace('scaling')], ports: [{ port: 6379, protocol: 'TCP' }] },
    ]);
    expect(policy(shop).ingress).toEqual([{ from: [pods('mailer')], ports: [{ port: 8080, protocol: 'TCP' }] }]);
  });

  it('lets sidecars of Dapr reach each other, their control plane, and what their components point to', () => {
    const shop = app().with(new NetworkIsolation());
    const store = withPorts(shop, [{ port: 6379, appProtocol: 'tcp' }], 'store');
    for (const id of ['a', 'b']) new WebService(shop, id, { image: 'x:1', port: 80 }).with(new DaprSidecar());
    new DaprComponent(shop, 'state', { type: 'state.redis', scopes: ['a'], metadata: { redisHost: store.endpoint.url } });
    const tcp = (port: number) => ({ port, protocol: 'TCP' });
    expect(policy(shop, 'store').ingress).toEqual([{ from: [pods('a')], ports: [tcp(6379)] }]);
    expect(policy(shop, 'a').egress).toEqual([dns, { to: [pods('store')], ports: [tcp(6379)] }, { to: [namespace('dapr-system')] }, { to: [pods('b')], ports: [tcp(50002)] }]);
    expect(policy(shop, 'b', { networkPolicy: { daprNamespace: 'd' } })).toMatchObject({ ingress: [{ from: [pods('a')], ports: [tcp(50002)] }], egress: [dns, { to: [namespace('d')] }, { to: [pods('a')] }] });
    expect(policy(shop, 'store').egress).toEqual([dns]);
    expect(findings(shop).filter((line) => line.includes('NETWORK_ISOLATION'))).toEqual(['a', 'b'].map((id) => expect.stringContaining(`adapted K8S.NETWORK_ISOLATION [shop/${id}] the model does not know which Dapr app calls which`)));
  });

  it('warns of what its own traits need outside, until somebody says where that is', () => {
    const shut = (...own: NetworkIsolation[]) => {
      const shop = app().with(new NetworkIsolation());
      functionApp(shop).with(...own);
      worker(shop).with(new WorkloadIdentity({ clientId: 'c' }), new ServiceAccount({ privileges: [{ verbs: ['get'], resources: ['pods'] }] }), ...own);
      worker(shop, 'plain').with(new ServiceAccount());
      return findings(shop, storageOptions);
    };
    expect(shut()).toEqual([
      expect.stringContaining('warning K8S.NETWORK_ISOLATION [shop/api] the component cannot reach the storage account'),
      expect.stringContaining('warning K8S.NETWORK_ISOLATION [shop/mailer] the component cannot reach the API server'),
      expect.stringContaining('warning K8S.NETWORK_ISOLATION [shop/mailer] the component cannot reach the service that its identity signs in to'),
    ]);
    expect(shut(new NetworkIsolation({ egress: ['internet'] }))).toEqual([]);
  });

  it('asks another DNS where the chart names one', () => {
    const shop = app().with(new NetworkIsolation());
    service(shop);
    expect(policy(shop, 'orders', { networkPolicy: { dns: { cidr: '10.0.0.10/32', port: 5353 } } }).egress).toEqual([{ to: [{ ipBlock: { cidr: '10.0.0.10/32' } }], ports: [{ port: 5353, protocol: 'UDP' }, { port: 5353, protocol: 'TCP' }] }]);
  });
});
