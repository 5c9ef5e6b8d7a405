import { describe, expect, it } from 'vitest';
import {
  DisruptionBudget, EventScaler, Expose, HttpScaler, Ingress, Labels, Metrics, NetworkIsolation, Placement, Rollout, ServiceAccount, WorkloadIdentity, type PlacementProps, type RolloutProps,
} from 'cdk-oam';
import { app, containerOf, findings, object, objects, service } from './fixtures';
import { controlled, daemon, eventTask, everyKind, jobOf, optionsOf, stateful, task } from './fixtures-kinds';

const kinds = Object.keys(everyKind);

describe.each(kinds)('on a %s', (kind) => {
  const options = optionsOf(kind);

  it('an account, an identity and a place are on the pods', () => {
    const shop = app();
    everyKind[kind]!(shop, {}, 'api').with(
      new ServiceAccount({ privileges: [{ verbs: ['get'], resources: ['pods'] }] }), new WorkloadIdentity({ clientId: 'c' }), new Placement({ nodeSelector: { pool: 'a' } }),
    );
    const { template } = controlled(shop, options);
    expect(template.spec).toMatchObject({ serviceAccountName: 'api', automountServiceAccountToken: true, nodeSelector: { pool: 'a' } });
    expect(template.metadata.labels).toMatchObject({ 'azure.workload.identity/use': 'true' });
    expect(object(shop, 'ServiceAccount', 'api', options).metadata.annotations).toEqual({ 'azure.workload.identity/client-id': 'c' });
    expect(object(shop, 'RoleBinding', 'api', options).subjects).toEqual([{ kind: 'ServiceAccount', name: 'api' }]);
    // What the pods run as is there before they are.
    const order = objects(shop, options).map((one) => one.kind);
    expect(order.indexOf('RoleBinding')).toBeLessThan(order.indexOf(controlled(shop, options).controller.kind));
  });
});

describe('Rollout', () => {
  const rolled = (kind: string, props: RolloutProps, options: object = {}) => {
    const shop = app();
    everyKind[kind]!(shop, {}, 'db').with(new Rollout(props));
    return { spec: () => controlled(shop, options).controller.spec, told: findings(shop, options) };
  };

  it('goes one by one through a StatefulSet, or several at a time where the cluster can', () => {
    expect(rolled('stateful-service', { minReadySeconds: 5, revisionHistoryLimit: 3 }).spec()).toMatchObject({ updateStrategy: { type: 'RollingUpdate' }, minReadySeconds: 5, revisionHistoryLimit: 3 });
    const new135 = rolled('stateful-service', { maxUnavailable: 2 }, { kubernetesVersion: '1.35' });
    expect(new135.spec().updateStrategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } });
    expect(new135.told).toEqual([]);
    expect(rolled('stateful-service', { maxUnavailable: 2 }).told).toEqual([expect.stringContaining('adapted K8S.ROLLOUT [shop/db] maxUnavailable 2: before Kubernetes 1.35 a StatefulSet replaces one replica at a time')]);
    expect(rolled('stateful-service', { maxUnavailable: 1 }).told).toEqual([]);
  });

  it('has a new pod of a DaemonSet beside the old one, or none for a while', () => {
    // Without the 0 Kubernetes would take 1, and refuse both together.
    expect(rolled('daemon', { maxSurge: 1, minReadySeconds: 5 }).spec()).toMatchObject({ updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }, minReadySeconds: 5 });
    expect(rolled('daemon', { maxUnavailable: '10%' }).spec().updateStrategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%' } });
    expect(rolled('daemon', { maxSurge: 0 }).spec().updateStrategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxSurge: 0 } });
  });

  it.each<[string, RolloutProps, string]>([
    ['stateful-service', { strategy: 'recreate' }, "strategy 'recreate' cannot be: a StatefulSet replaces"],
    ['stateful-service', { maxSurge: 1 }, 'maxSurge has no counterpart'],
    ['stateful-service', { maxUnavailable: '0%' }, 'maxUnavailable 0 cannot be'],
    ['stateful-service', { progressDeadlineSeconds: 60 }, 'progressDeadlineSeconds has no counterpart: a StatefulSet'],
    ['daemon', { strategy: 'recreate' }, "strategy 'recreate' cannot be: a DaemonSet replaces"],
    ['daemon', { progressDeadlineSeconds: 60 }, 'progressDeadlineSeconds has no counterpart: a DaemonSet'],
    ['daemon', { maxUnavailable: 0 }, 'maxUnavailable 0 without maxSurge'],
    ['daemon', { maxUnavailable: 1, maxSurge: 1 }, 'a DaemonSet has a new pod beside the old one'],
    ['daemon', { strategy: 'canary', steps: [{ weight: 10 }] }, "strategy 'canary' cannot be: pods of a daemon are replaced one by one"],
  ])('on a %s refuses %j', (kind, props, message) => expect(rolled(kind, props).told).toEqual([expect.stringContaining(`error K8S.ROLLOUT [shop/db] ${message}`)]));
});

describe('Metrics', () => {
  it('of a stateful service are asked of its pods: two Services would show each of them twice', () => {
    const shop = app();
    stateful(shop).with(new Metrics());
    expect(object(shop, 'PodMonitor', 'db').spec.podMetricsEndpoints).toEqual([{ port: 'http', path: '/metrics' }]);
    expect(objects(shop).some(({ kind }) => kind === 'ServiceMonitor')).toBe(false);
  });

  it('of a daemon without ports open one', () => {
    const shop = app();
    daemon(shop).with(new Metrics({ port: 9100 }));
    expect(controlled(shop).template.spec.containers[0].ports).toEqual([{ name: 'metrics', containerPort: 9100, protocol: 'TCP' }]);
  });

  it.each([[[0, 1]], [[1, 0]]])('find exposed ports, and keep their own beside them, in any order (%j)', (order) => {
    const shop = app();
    const traits = [new Metrics({ port: 9090 }), new Expose({ ports: [{ name: 'admin', port: 81 }] })];
    service(shop).with(...order.map((index) => traits[index]!) as never[]);
    expect(containerOf(shop).ports.map(({ name }: { name: string }) => name)).toEqual(['http', 'admin', 'metrics']);
    const named = app();
    service(named).with(new Metrics({ port: 'admin' }), new Expose({ ports: [{ name: 'admin', port: 81 }] }));
    expect(object(named, 'ServiceMonitor', 'orders').spec.endpoints).toEqual([{ port: 'admin', path: '/metrics' }]);
  });
});

describe('HttpScaler', () => {
  const scaler = new HttpScaler({ max: 3, concurrency: 10 });

  it('of a stateful service scales the StatefulSet', () => {
    const shop = app();
    stateful(shop).with(scaler, new Ingress({ host: 'a.example.com' }));
    expect(object(shop, 'HTTPScaledObject', 'db').spec.scaleTargetRef).toEqual({ apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db', service: 'db', port: 5432 });
  });

  it('is refused behind a Gateway, and warns of ports that are exposed past the interceptor', () => {
    const shop = app();
    service(shop).with(scaler, new Ingress({ host: 'a.example.com' }), new Expose({ type: 'LoadBalancer', ports: [{ name: 'admin', port: 81 }] }));
    const told = findings(shop, { gateway: { name: 'g' } });
    expect(told).toContainEqual(expect.stringContaining('error K8S.HTTP_SCALER [shop/orders] routes of a Gateway lead to no Service of type ExternalName'));
    expect(told).toContainEqual(expect.stringContaining("warning K8S.HTTP_SCALER [shop/orders] port 'admin' is exposed past the interceptor"));
  });
});

describe('NetworkIsolation', () => {
  const at = (namespace: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } });

  it('lets requests in by the interceptor alone, and callers out to it', () => {
    const shop = app();
    const orders = service(shop).with(new HttpScaler({ max: 3, concurrency: 10 }), new Ingress({ host: 'a.example.com' }));
    service(shop, 'web', { env: { ORDERS: orders.endpoint.url } });
    shop.with(new NetworkIsolation());
    const options = { namespace: 'shop', httpInterceptor: { host: 'interceptor.add-on.svc' } };
    expect(object(shop, 'NetworkPolicy', 'orders', options).spec.ingress).toEqual([{ from: [at('add-on')], ports: [{ port: 8080, protocol: 'TCP' }] }]);
    expect(object(shop, 'NetworkPolicy', 'web', options).spec.egress.slice(1)).toEqual([{ to: [at('add-on')] }]);
  });

  it('lets collectors of metrics in, which must be named', () => {
    const shop = app();
    service(shop).with(new Metrics({ port: 9090 }), new NetworkIsolation());
    expect(findings(shop)).toEqual([expect.stringContaining('error K8S.NETWORK_ISOLATION [shop/orders] metrics are asked for by pods of a collector')]);
    expect(object(shop, 'NetworkPolicy', 'orders', { networkPolicy: { metricsFrom: [{ namespace: 'monitoring' }] } }).spec.ingress)
      .toEqual([{ from: [at('monitoring')], ports: [{ port: 9090, protocol: 'TCP' }] }]);
    expect(findings(shop, { networkPolicy: { metricsFrom: [] } })).toContainEqual(expect.stringContaining('error K8S.OPTION [shop] networkPolicy.metricsFrom must be a list of at least one peer'));
  });
});

it.each<[PlacementProps, string]>([
  [{ topologySpread: [{ topology: 'zone' }] }, 'a daemon runs once on every machine'], [{ virtualNodes: 'allowed' }, 'virtual nodes are no machines for a daemon'],
])('Placement refuses %j of a daemon', (props, message) => {
  const shop = app();
  daemon(shop).with(new Placement(props));
  expect(findings(shop)).toEqual([expect.stringContaining(`error K8S.PLACEMENT [shop/logs] ${message}`)]);
});

it('the triggers of an event task authenticate as those of a scaler do', () => {
  const triggers = [{ type: 'azure-queue', metadata: {}, podIdentity: { provider: 'azure-workload', identityId: 'i' }, useCachedMetrics: true }, { type: 'redis', metadata: {}, authenticationRef: { name: 'all', kind: 'ClusterTriggerAuthentication' as const } }];
  const shop = app();
  eventTask(shop, { triggers });
  service(shop).with(new EventScaler({ max: 2, triggers }));
  expect(object(shop, 'ScaledJob', 'thumbnails').spec.triggers).toEqual([
    { type: 'azure-queue', name: 'azure-queue', metadata: {}, useCachedMetrics: true, authenticationRef: { name: 'thumbnails-azure-queue' } },
    { type: 'redis', name: 'redis', metadata: {}, authenticationRef: { name: 'all', kind: 'ClusterTriggerAuthentication' } },
  ]);
  for (const name of ['thumbnails', 'orders']) expect(object(shop, 'TriggerAuthentication', `${name}-azure-queue`).spec).toEqual({ podIdentity: { provider: 'azure-workload', identityId: 'i' } });
  const strange = app();
  eventTask(strange, { triggers: [{ type: 'redis', metadata: {}, podIdentity: { provider: 'strange' } }] });
  expect(findings(strange)).toEqual([expect.stringContaining("KEDA knows no podIdentity provider 'strange'")]);
});

it('a budget counts the replicas of a stateful service', () => {
  const shop = app();
  stateful(shop).with(new DisruptionBudget({ minAvailable: 1 }));
  expect(findings(shop)).toEqual([expect.stringContaining('error K8S.DISRUPTION_BUDGET [shop/db] minAvailable 1 of 1 replica never lets one go')]);
});

it('a task that gets another account is another Job', () => {
  const jobWith = (...traits: never[]) => {
    const shop = app();
    task(shop).with(...traits);
    return jobOf(shop).metadata.name;
  };
  expect(jobWith(new ServiceAccount() as never)).not.toBe(jobWith());
  expect(jobWith(new Labels({ a: 'b' }) as never)).not.toBe(jobWith());
});
