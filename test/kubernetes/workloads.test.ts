import { describe, expect, it } from 'vitest';
import { Application, plan } from 'cdk-oam';
import { kubernetes } from 'cdk-oam/kubernetes';
import { app, containerOf, findings, object, objects, podOf, service, withPorts, worker } from './fixtures';

describe('a component', () => {
  it('with ports is a Deployment and a Service', () => {
    const shop = app();
    service(shop);
    expect(objects(shop).map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`)).toEqual(['apps/v1 Deployment orders', 'v1 Service orders']);
  });

  it('without ports has no Service', () => {
    const shop = app();
    worker(shop);
    new Application(undefined, 'other');
    expect(objects(shop).map(({ kind }) => kind)).toEqual(['Deployment']);
    expect(containerOf(shop, 'mailer')).not.toHaveProperty('ports');
  });

  it('says nothing about replicas', () => {
    const shop = app();
    service(shop);
    expect(object(shop, 'Deployment', 'orders').spec).not.toHaveProperty('replicas');
  });

  it('has a container of its name and image, and nothing that nobody asked for', () => {
    const shop = app();
    worker(shop, 'mailer', { command: ['/bin/mail', '--all'], args: ['x'], imagePullPolicy: 'Always' });
    expect(containerOf(shop, 'mailer')).toEqual({
      name: 'mailer', image: 'ghcr.io/acme/mailer:1', imagePullPolicy: 'Always', command: ['/bin/mail', '--all'], args: ['x'], securityContext: { allowPrivilegeEscalation: false },
    });
  });

  it('gets a namespace when there is one', () => {
    const shop = app();
    service(shop);
    expect(objects(shop, { namespace: 'production' }).map(({ metadata }) => metadata.namespace)).toEqual(['production', 'production']);
    expect(objects(shop).every(({ metadata }) => !('namespace' in metadata))).toBe(true);
  });
});

describe('selectors', () => {
  it('find the pods, and are the same in Deployment and Service', () => {
    const shop = app();
    service(shop);
    const { spec } = object(shop, 'Deployment', 'orders');
    expect(spec.selector.matchLabels).toEqual({ 'app.kubernetes.io/name': 'orders', 'app.kubernetes.io/instance': 'shop' });
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    expect(object(shop, 'Service', 'orders').spec.selector).toEqual(spec.selector.matchLabels);
  });

  it('stay the same wherever the application stands in a tree', () => {
    const alone = new Application(undefined, 'shop');
    const moved = new Application(new Application(undefined, 'region'), 'shop');
    for (const shop of [alone, moved]) service(shop);
    expect(plan(moved, kubernetes, {}).resources).toEqual(plan(alone, kubernetes, {}).resources);
  });

  it('stay the same with other labels and neighbours', () => {
    const [plain, busy] = [app(), app()];
    worker(busy, 'aaa');
    for (const shop of [plain, busy]) service(shop);
    expect(object(busy, 'Deployment', 'orders')).toEqual(object(plain, 'Deployment', 'orders'));
  });
});

describe('standard labels', () => {
  it('stand on every object and on the pods', () => {
    const shop = app();
    service(shop);
    const labels = { 'app.kubernetes.io/name': 'orders', 'app.kubernetes.io/instance': 'shop', 'app.kubernetes.io/part-of': 'shop', 'app.kubernetes.io/managed-by': 'cdk-oam' };
    const all = objects(shop);
    expect(all.map(({ metadata }) => metadata.labels)).toEqual([labels, labels]);
    expect(all[0]!.spec.template.metadata.labels).toEqual(labels);
  });

  it.each(['Shop & Co', 'x'.repeat(80), '___', '日本', '-a-'])('are valid for an application called %s', (id) => {
    const shop = app(id);
    service(shop);
    expect(object(shop, 'Service', 'orders').metadata.labels!['app.kubernetes.io/instance']).toMatch(/^[A-Za-z0-9]([-_.A-Za-z0-9]{0,61}[A-Za-z0-9])?$/);
  });
});

describe('ports', () => {
  const ports = [{ port: 80, targetPort: 8080 }, { name: 'also', port: 443, targetPort: 8080 }, { name: 'rpc', port: 9000, appProtocol: 'grpc' }, { name: 'dns', port: 53, protocol: 'UDP' }, { name: 'dns-tcp', port: 53, appProtocol: 'tcp' }] as const;

  it('stand once at the container, and all of them at the Service', () => {
    const shop = app();
    withPorts(shop, ports);
    expect(containerOf(shop).ports).toEqual([
      { name: 'http', containerPort: 8080, protocol: 'TCP' }, { name: 'rpc', containerPort: 9000, protocol: 'TCP' },
      { name: 'dns', containerPort: 53, protocol: 'UDP' }, { name: 'dns-tcp', containerPort: 53, protocol: 'TCP' },
    ]);
    expect(object(shop, 'Service', 'orders').spec.ports).toEqual([
      { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' },
      { name: 'also', port: 443, targetPort: 'http', protocol: 'TCP' },
      { name: 'rpc', port: 9000, targetPort: 'rpc', protocol: 'TCP', appProtocol: 'kubernetes.io/h2c' },
      { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' },
      { name: 'dns-tcp', port: 53, targetPort: 'dns-tcp', protocol: 'TCP' },
    ]);
  });

  it.each(['Admin', 'sixteen-letters1', 'a--b', '-a', '8080', 'a_b'])('cannot be called %s', (name) => {
    const shop = app();
    withPorts(shop, [{ name, port: 80 }]);
    expect(findings(shop)).toEqual([expect.stringContaining(`error K8S.PORT_NAME [shop/orders] '${name}' cannot be the name of a port`)]);
  });

  it.each(['admin', 'fifteen-letters', 'a', '8080-tcp'])('can be called %s', (name) => {
    const shop = app();
    withPorts(shop, [{ name, port: 80 }]);
    expect(findings(shop)).toEqual([]);
  });
});

describe('resources', () => {
  it.each([
    [{ cpu: 0.25, memory: '0.5Gi' }, { requests: { cpu: '250m', memory: '512Mi' }, limits: { cpu: '250m', memory: '512Mi' } }],
    [{ cpu: '1500m', limit: { cpu: 2 } }, { requests: { cpu: '1500m' }, limits: { cpu: '2' } }],
    [{ memory: '1024Mi', limit: { memory: '1.5Gi' } }, { requests: { memory: '1Gi' }, limits: { memory: '1536Mi' } }],
    [{ memory: '500M' }, { requests: { memory: '500M' }, limits: { memory: '500M' } }],
    [{ memory: '0.5G' }, { requests: { memory: '500M' }, limits: { memory: '500M' } }],
    [{ memory: '1500' }, { requests: { memory: '1500' }, limits: { memory: '1500' } }],
    [{ limit: { cpu: 1 } }, { limits: { cpu: '1' } }],
  ])('%o', (props, expected) => {
    const shop = app();
    worker(shop, 'mailer', props);
    expect(containerOf(shop, 'mailer').resources).toEqual(expected);
  });
});

describe('pod security', () => {
  it('is hardened by default, and still runs ordinary images', () => {
    const shop = app();
    service(shop);
    const pod = podOf(shop);
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.securityContext).toEqual({ seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.containers[0].securityContext).toEqual({ allowPrivilegeEscalation: false });
  });

  it('takes users and groups', () => {
    const shop = app();
    service(shop);
    const pod = podOf(shop, 'orders', { podSecurity: { standard: 'baseline', runAsUser: 0, runAsGroup: 2, fsGroup: 3, readOnlyRootFilesystem: true } });
    expect(pod.securityContext).toEqual({ runAsUser: 0, runAsGroup: 2, fsGroup: 3, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.containers[0].securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true });
  });
});
