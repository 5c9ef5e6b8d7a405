import { describe, expect, it } from 'vitest';
import { Expose, NetworkIsolation, SessionAffinity, type ExposeProps } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, containerOf, findings, object, objects, service, worker } from './fixtures';

const exposed = (...all: ExposeProps[]) => {
  const shop = app();
  service(shop).with(...all.map((props) => new Expose(props)));
  return shop;
};
const tcp = { port: 5432, appProtocol: 'tcp' } as const;

describe('Expose', () => {
  it('adds ports for others to the Service that is there, and to the container', () => {
    const shop = exposed({ ports: [tcp, { name: 'same', port: 81, targetPort: 8080 }] });
    expect(objects(shop).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Deployment orders', 'Service orders']);
    expect(object(shop, 'Service', 'orders').spec.ports).toEqual([
      { name: 'http', port: 8080, protocol: 'TCP', targetPort: 'http' }, { name: 'tcp-5432', port: 5432, protocol: 'TCP', targetPort: 'tcp-5432' }, { name: 'same', port: 81, protocol: 'TCP', targetPort: 'http' },
    ]);
    expect(containerOf(shop).ports).toEqual([{ containerPort: 8080, name: 'http', protocol: 'TCP' }, { containerPort: 5432, name: 'tcp-5432', protocol: 'TCP' }]);
  });

  it('makes a Service for a worker that had none, and gives it an address', () => {
    const shop = app();
    const mailer = worker(shop).with(new Expose({ ports: [tcp] }));
    service(shop, 'orders', { env: { A: mailer.endpoint.url, B: mailer.endpointOf('tcp-5432').host } });
    expect(object(shop, 'Service', 'mailer').spec).toMatchObject({ selector: { 'app.kubernetes.io/name': 'mailer' }, ports: [{ port: 5432 }] });
    expect(containerOf(shop).env).toEqual([{ name: 'A', value: 'tcp://mailer:5432' }, { name: 'B', value: 'mailer' }]);
  });

  it('leaves the Service alone that others use, and makes one for nodes and one for each load balancer', () => {
    const shop = exposed({ type: 'NodePort', ports: [{ port: 80, targetPort: 8080, nodePort: 30080, name: 'n' }] }, { type: 'LoadBalancer', name: 'public', ports: [{ port: 80, targetPort: 8080, name: 'p' }], sourceRanges: ['10.0.0.0/8'], externalTrafficPolicy: 'Local' });
    expect(object(shop, 'Service', 'orders').spec).not.toHaveProperty('type');
    expect(object(shop, 'Service', 'orders').spec.ports).toHaveLength(1);
    expect(object(shop, 'Service', 'orders-node-port').spec).toMatchObject({ type: 'NodePort', ports: [{ name: 'n', port: 80, targetPort: 'http', nodePort: 30080 }] });
    expect(object(shop, 'Service', 'orders-public').spec).toEqual({
      type: 'LoadBalancer', externalTrafficPolicy: 'Local', loadBalancerSourceRanges: ['10.0.0.0/8'], selector: { 'app.kubernetes.io/instance': 'shop', 'app.kubernetes.io/name': 'orders' },
      ports: [{ name: 'p', port: 80, protocol: 'TCP', targetPort: 'http' }],
    });
  });

  it('keeps a load balancer inside by the means that the chart names, and refuses without', () => {
    const inside = exposed({ type: 'LoadBalancer', external: false, ports: [tcp] });
    const loadBalancer = { className: 'a', annotations: { 'example.com/a': '1' }, internalAnnotations: { 'example.com/internal': 'true' } };
    expect(object(inside, 'Service', 'orders-load-balancer', { loadBalancer })).toMatchObject({ metadata: { annotations: { 'example.com/a': '1', 'example.com/internal': 'true' } }, spec: { loadBalancerClass: 'a' } });
    expect(object(inside, 'Service', 'orders-load-balancer', { loadBalancer: { internalClassName: 'b' } }).spec.loadBalancerClass).toBe('b');
    const outside = object(exposed({ type: 'LoadBalancer', ports: [tcp] }), 'Service', 'orders-load-balancer', { loadBalancer });
    expect(outside.metadata.annotations).toEqual({ 'example.com/a': '1' });
    for (const options of [{}, { loadBalancer: { internalAnnotations: {}, className: 'a' } }]) {
      expect(findings(inside, options)).toEqual(['error K8S.EXPOSE [shop/orders] a load balancer with external: false needs a class or annotations that keep it inside: the cluster would publish it']);
    }
  });

  const node = (...nodePorts: number[]): ExposeProps => ({ type: 'NodePort', ports: nodePorts.map((nodePort) => ({ port: nodePort, nodePort })) });
  it.each<[number, Partial<KubernetesOptions>, number]>([[30000, {}, 0], [32767, {}, 0], [29999, {}, 1], [32768, {}, 1], [8443, { nodePortRange: '8000-9000' }, 0], [30000, { nodePortRange: '8000-9000' }, 1]])('node port %i with %j', (nodePort, options, wrong) => {
    expect(findings(exposed(node(nodePort)), options)).toEqual(Array.from({ length: wrong }, () => expect.stringContaining(`error K8S.EXPOSE [shop/orders] port 'http-${nodePort}' cannot have the node port ${nodePort}: the cluster gives ${options.nodePortRange ?? '30000-32767'}`)));
  });

  it('finds node ports that two ask for, on whatever component, and lets two protocols share one', () => {
    const shop = exposed(node(30001));
    worker(shop).with(new Expose({ type: 'NodePort', ports: [{ port: 1, nodePort: 30001 }, { port: 1, nodePort: 30001, protocol: 'UDP' }] }));
    expect(findings(shop)).toEqual(['error K8S.EXPOSE [shop/mailer] node port 30001/TCP is taken by shop/orders already']);
  });

  it.each<[string, ExposeProps[], string[]]>([
    ['a number twice on one address', [{ ports: [{ name: 'x', port: 8080 }] }], ['error OAM.PORT [shop/orders] two ports are 8080/TCP']],
    ['a name twice', [{ type: 'NodePort', ports: [{ name: 'http', port: 1 }] }], ["error OAM.PORT [shop/orders] two ports are called 'http'"]],
    ['a number twice behind one load balancer', [{ type: 'LoadBalancer', ports: [{ name: 'a', port: 1 }, { name: 'b', port: 1, targetPort: 2 }] }], ['error OAM.PORT [shop/orders] two ports are 1/TCP']],
    ['a name that is none', [{ ports: [{ name: 'A_b', port: 1 }] }], [expect.stringContaining("error K8S.PORT_NAME [shop/orders] 'A_b' cannot be the name of a port") as string]],
    ['two of one name', [{ type: 'LoadBalancer', ports: [{ port: 1 }] }, { type: 'LoadBalancer', ports: [{ port: 2 }] }], ["error K8S.EXPOSE [shop/orders] two traits 'expose' make the Service 'orders-load-balancer'"]],
  ])('refuses %s', (_, props, messages) => expect(findings(exposed(...props))).toEqual(messages));

  it('may use one number on two addresses', () => expect(findings(exposed({ type: 'LoadBalancer', ports: [{ name: 'x', port: 8080 }] }))).toEqual([]));
});

describe('SessionAffinity by client address', () => {
  const config = { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } } };

  it.each(['before', 'after'])('holds for every Service, given %s the ports', (place) => {
    const shop = app();
    const traits = [new Expose({ ports: [tcp] }), new Expose({ type: 'NodePort', ports: [{ port: 1 }] })];
    const affinity = new SessionAffinity({ by: 'client-ip' });
    worker(shop).with(...(place === 'before' ? [affinity, ...traits] : [...traits, affinity]));
    expect(object(shop, 'Service', 'mailer').spec).toMatchObject(config);
    expect(object(shop, 'Service', 'mailer-node-port').spec).toMatchObject(config);
  });

  it('needs somebody to call', () => {
    const shop = app();
    worker(shop).with(new SessionAffinity({ by: 'client-ip' }));
    expect(findings(shop)).toEqual(['error K8S.SESSION_AFFINITY [shop/mailer] nobody calls a component without ports']);
  });
});

it('an application takes a trait for all of its kinds', () => {
  const shop = app();
  service(shop);
  worker(shop);
  shop.with(new NetworkIsolation());
  expect(objects(shop).filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata }) => metadata.name)).toEqual(['orders', 'mailer']);
});
