import { describe, expect, it } from 'vitest';
import { Autoscaler, DaprSidecar, EventScaler, interpolate, Parameter, Scaler, Secret, Sidecar, type EventScalerProps } from 'cdk-oam';
import { app, findings, object, objects, service, worker } from './fixtures';

it('Scaler fixes the replicas, at none too', () => {
  const shop = app();
  service(shop).with(new Scaler({ replicas: 0 }));
  expect(object(shop, 'Deployment', 'orders').spec.replicas).toBe(0);
});

describe('Autoscaler', () => {
  it('is a HorizontalPodAutoscaler, and the Deployment leaves the replicas to it', () => {
    const shop = app();
    service(shop, 'orders', { cpu: 1, limit: { memory: '1Gi' } }).with(new Autoscaler({ max: 5, cpu: 70, memory: 80 }));
    expect(object(shop, 'HorizontalPodAutoscaler', 'orders').spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'orders' }, minReplicas: 1, maxReplicas: 5,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
        { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 80 } } },
      ],
    });
    expect(object(shop, 'Deployment', 'orders').spec).not.toHaveProperty('replicas');
  });

  it('needs a request of every container of the pod', () => {
    const shop = app();
    service(shop, 'orders', { memory: '1Gi' }).with(new Sidecar({ name: 'proxy', image: 'envoy:1', cpu: 1 }), new Autoscaler({ max: 5, cpu: 70, memory: 80 }));
    expect(findings(shop)).toEqual([
      "error K8S.AUTOSCALER [shop/orders] cpu use is measured in percent of what is requested, and container 'orders' requests no cpu",
      "error K8S.AUTOSCALER [shop/orders] memory use is measured in percent of what is requested, and container 'proxy' requests no memory",
    ]);
  });

  it('aims at amounts, which need no request, at a pace of its own', () => {
    const shop = app();
    const behavior = { scaleDown: { stabilizationWindowSeconds: 0, policies: [{ type: 'Percent', value: 10, periodSeconds: 60 }] } } as const;
    service(shop).with(new Autoscaler({ max: 5, cpu: { averageValue: 1.5 }, memory: { averageValue: '0.5Gi' }, behavior }));
    const { spec } = object(shop, 'HorizontalPodAutoscaler', 'orders');
    expect(spec.metrics.map(({ resource }: { resource: object }) => resource)).toEqual([
      { name: 'cpu', target: { type: 'AverageValue', averageValue: '1500m' } }, { name: 'memory', target: { type: 'AverageValue', averageValue: '512Mi' } },
    ]);
    expect(spec.behavior).toEqual(behavior);
  });

  it('beside Dapr measures the own container alone, and says so', () => {
    const shop = app();
    service(shop, 'orders', { cpu: 1 }).with(new DaprSidecar(), new Autoscaler({ max: 5, cpu: 70 }), new Sidecar({ name: 'logs', image: 'logs:1' }));
    expect(findings(shop)).toEqual([expect.stringContaining("adapted K8S.AUTOSCALER [shop/orders] use is measured on the component's own container")]);
    expect(object(shop, 'HorizontalPodAutoscaler', 'orders').spec.metrics).toEqual([
      { type: 'ContainerResource', containerResource: { name: 'cpu', container: 'orders', target: { type: 'Utilization', averageUtilization: 70 } } },
    ]);
  });
});

describe('EventScaler', () => {
  const scaled = (props: EventScalerProps, size = {}) => {
    const shop = app();
    worker(shop, 'mailer', size).with(new EventScaler(props));
    return shop;
  };

  it('is a ScaledObject, with a TriggerAuthentication for each trigger that authenticates', () => {
    const shop = app();
    const bus = new Secret(shop, 'bus', { keys: ['connection', 'key'] });
    const queue = new Parameter(shop, 'queue', { default: 'mail' });
    worker(shop).with(new EventScaler({
      min: 1, max: 20, pollingInterval: 5, cooldownPeriod: 0,
      triggers: [
        { type: 'azure-servicebus', metadata: { queueName: queue, messageCount: 5 }, auth: { connection: bus.key('connection'), other: bus.key('key') } },
        { type: 'kafka', metadata: { topic: interpolate`${queue}-events` }, metricType: 'AverageValue' },
        { type: 'kafka', name: 'Second One', metadata: {}, auth: { password: bus.key('key') } },
      ],
    }));
    const options = { secrets: { bus: { existing: 'sb', keys: { connection: 'conn' } } } };
    expect(objects(shop, options).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'TriggerAuthentication mailer-azure-servicebus', expect.stringMatching(/^TriggerAuthentication mailer-second-one-[0-9a-f]{8}$/), 'Deployment mailer', 'ScaledObject mailer',
    ]);
    expect(object(shop, 'TriggerAuthentication', 'mailer-azure-servicebus', options).spec.secretTargetRef)
      .toEqual([{ parameter: 'connection', name: 'sb', key: 'conn' }, { parameter: 'other', name: 'sb', key: 'key' }]);
    expect(object(shop, 'ScaledObject', 'mailer', options).spec).toEqual({
      scaleTargetRef: { name: 'mailer' }, minReplicaCount: 1, maxReplicaCount: 20, pollingInterval: 5, cooldownPeriod: 0,
      triggers: [
        { type: 'azure-servicebus', name: 'azure-servicebus', metadata: { queueName: 'mail', messageCount: '5' }, authenticationRef: { name: 'mailer-azure-servicebus' } },
        { type: 'kafka', name: 'kafka', metricType: 'AverageValue', metadata: { topic: 'mail-events' } },
        { type: 'kafka', name: 'Second One', metadata: {}, authenticationRef: { name: expect.stringMatching(/^mailer-second-one-/) } },
      ],
    });
  });

  it('always says how many at least and at most', () => {
    expect(object(scaled({ max: 3, triggers: [{ type: 'cron', metadata: {} }] }), 'ScaledObject', 'mailer').spec).toMatchObject({ minReplicaCount: 0, maxReplicaCount: 3 });
  });

  it('takes the metric type of other platforms from the metadata, where KEDA no longer reads it', () => {
    const shop = scaled({ min: 1, max: 3, triggers: [{ type: 'cpu', metadata: { type: 'Utilization', value: 60 } }] }, { cpu: 1 });
    expect(object(shop, 'ScaledObject', 'mailer').spec.triggers).toEqual([{ type: 'cpu', name: 'cpu', metricType: 'Utilization', metadata: { value: '60' } }]);
  });

  it('numbers triggers of one type that have no names', () => {
    const shop = scaled({ max: 3, triggers: [{ type: 'cron', metadata: {} }, { type: 'cron', metadata: {} }] });
    expect(object(shop, 'ScaledObject', 'mailer').spec.triggers.map(({ name }: { name: string }) => name)).toEqual(['cron-1', 'cron-2']);
  });

  it('names the container to measure where Dapr adds one', () => {
    const shop = app();
    worker(shop, 'mailer', { cpu: 1 }).with(new DaprSidecar(), new EventScaler({ min: 1, max: 3, triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: 60 } }] }));
    expect(object(shop, 'ScaledObject', 'mailer').spec.triggers[0].metadata).toEqual({ value: '60', containerName: 'mailer' });
  });

  it('keeps a pace, an idle number and a number for bad days', () => {
    const { spec } = object(scaled({
      min: 2, max: 9, idleReplicaCount: 0, initialCooldownPeriod: 60, fallback: { failureThreshold: 3, replicas: 4 }, behavior: { scaleUp: { selectPolicy: 'Disabled' } },
      triggers: [{ type: 'kafka', metadata: {} }, { type: 'prometheus', metadata: {}, metricType: 'Value', useCachedMetrics: true }],
    }), 'ScaledObject', 'mailer');
    expect(spec).toMatchObject({
      idleReplicaCount: 0, initialCooldownPeriod: 60, fallback: { failureThreshold: 3, replicas: 4 },
      advanced: { horizontalPodAutoscalerConfig: { behavior: { scaleUp: { selectPolicy: 'Disabled' } } } }, triggers: [{ type: 'kafka' }, { useCachedMetrics: true }],
    });
  });

  it('authenticates by an identity, beside secrets or instead of them, or by what is there already', () => {
    const shop = app();
    const client = new Parameter(shop, 'client', { default: 'c-1' });
    const bus = new Secret(shop, 'bus', { keys: ['key'] });
    worker(shop).with(new EventScaler({
      max: 3,
      triggers: [
        { type: 'azure-queue', metadata: {}, podIdentity: { provider: 'azure-workload', identityId: client, identityTenantId: 't' }, auth: { key: bus.key('key') } },
        { type: 'aws-sqs-queue', metadata: {}, podIdentity: { provider: 'aws', identityOwner: 'workload' } },
        { type: 'redis', metadata: {}, authenticationRef: { name: 'everyone', kind: 'ClusterTriggerAuthentication' } },
      ],
    }));
    const options = { secrets: { bus: { existing: 'sb' } } };
    expect(object(shop, 'TriggerAuthentication', 'mailer-azure-queue', options).spec)
      .toEqual({ secretTargetRef: [{ parameter: 'key', name: 'sb', key: 'key' }], podIdentity: { provider: 'azure-workload', identityId: 'c-1', identityTenantId: 't' } });
    expect(object(shop, 'TriggerAuthentication', 'mailer-aws-sqs-queue', options).spec).toEqual({ podIdentity: { provider: 'aws', identityOwner: 'workload' } });
    expect(object(shop, 'ScaledObject', 'mailer', options).spec.triggers.map(({ authenticationRef }: { authenticationRef: object }) => authenticationRef))
      .toEqual([{ name: 'mailer-azure-queue' }, { name: 'mailer-aws-sqs-queue' }, { name: 'everyone', kind: 'ClusterTriggerAuthentication' }]);
  });

  it.each<[string, EventScalerProps, string]>([
    ['an idle number that KEDA cannot keep', { min: 3, max: 5, idleReplicaCount: 1, triggers: [{ type: 'kafka', metadata: {} }] }, 'idleReplicaCount 1 cannot be'],
    ['idle hours that nothing could end', { min: 1, max: 5, idleReplicaCount: 0, triggers: [{ type: 'cpu', metricType: 'AverageValue', metadata: { value: '1' } }] }, 'with idleReplicaCount 0 and none but cpu and memory triggers it would sleep for ever'],
    ['a fallback without an average', { max: 5, fallback: { failureThreshold: 1, replicas: 1 }, triggers: [{ type: 'kafka', metricType: 'Value', metadata: {} }] }, 'fallback needs a trigger whose metric is an average'],
    ['a fallback for use of cores alone', { min: 1, max: 5, fallback: { failureThreshold: 1, replicas: 1 }, triggers: [{ type: 'cpu', metricType: 'AverageValue', metadata: { value: '1' } }] }, 'fallback needs a trigger whose metric is an average'],
    ['answers that are never kept', { max: 5, triggers: [{ type: 'cron', metadata: {}, useCachedMetrics: true }] }, "KEDA keeps no answers of 'cron'"],
    ['a provider that does not exist', { max: 5, triggers: [{ type: 'kafka', metadata: {}, podIdentity: { provider: 'azure' } }] }, "KEDA knows no podIdentity provider 'azure'"],
    ['what a provider does not know', { max: 5, triggers: [{ type: 'kafka', metadata: {}, podIdentity: { provider: 'gcp', identityId: 'x' } }] }, "podIdentity.identityId means nothing to provider 'gcp'"],
    ['a name that cannot be', { max: 5, triggers: [{ type: 'kafka', metadata: {}, authenticationRef: { name: 'No Name' } }] }, "'No Name' cannot be the name of a TriggerAuthentication"],
    ['two triggers of one name', { max: 3, triggers: [{ type: 'cron', name: 'a', metadata: {} }, { type: 'kafka', name: 'a', metadata: {} }] }, "two triggers are called 'a'"],
    ['nothing that could wake it', { max: 3, triggers: [{ type: 'cpu', metricType: 'AverageValue', metadata: { value: '1' } }] }, 'it would sleep for ever'],
    ['cpu without a metric type', { min: 1, max: 3, triggers: [{ type: 'cpu', metadata: { value: '1' } }] }, "trigger 'cpu' needs metricType 'Utilization' or 'AverageValue', got none"],
    ['cpu in percent of nothing', { min: 1, max: 3, triggers: [{ type: 'memory', metricType: 'Utilization', metadata: { value: '1' } }] }, "container 'mailer' requests no memory"],
    ['a queue in percent', { min: 1, max: 3, triggers: [{ type: 'kafka', metricType: 'Utilization', metadata: {} }] }, "metricType 'Utilization' is for cpu and memory alone"],
    ['a key that would be lost', { max: 3, triggers: [{ type: 'kafka', metadata: JSON.parse('{ "__proto__": "x" }') as Record<string, string> }] }, "metadata cannot have the key '__proto__'"],
    ['auth that is no secret', { max: 3, triggers: [{ type: 'kafka', metadata: {}, auth: { password: 'hunter2' as never } }] }, 'auth password is no key of a Secret'],
  ])('refuses %s', (_, props, message) => {
    const found = findings(scaled(props));
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toMatch(/^error K8S\.EVENT_SCALER \[shop\/mailer\]/);
    expect(found.join()).not.toContain('hunter2');
  });

  it('refuses a secret in the metadata', () => {
    const shop = app();
    const bus = new Secret(shop, 'bus', { keys: ['connection'] });
    worker(shop).with(new EventScaler({ max: 3, triggers: [{ type: 'kafka', metadata: { password: bus.key('connection') } }] }));
    expect(findings(shop, { secrets: { bus: { existing: 'bus' } } })).toEqual([expect.stringContaining("error K8S.VALUE [shop/mailer] trigger 'kafka': password holds secret bus/connection")]);
  });
});

describe('the address of a component in a trigger', () => {
  const queued = () => {
    const shop = app();
    const queue = service(shop, 'queue', { port: 6379 });
    worker(shop, 'mailer').with(new EventScaler({ max: 3, triggers: [{ type: 'redis', metadata: { address: interpolate`${queue.endpoint.host}:${queue.endpoint.port}`, host: queue.endpoint.host } }] }));
    return shop;
  };

  it('names the namespace, since KEDA asks from its own', () => {
    expect(object(queued(), 'ScaledObject', 'mailer', { namespace: 'shop' }).spec.triggers[0].metadata).toEqual({ address: 'queue.shop:6379', host: 'queue.shop' });
    expect(findings(queued(), { namespace: 'shop' })).toEqual([]);
  });

  it('is warned of where no namespace is known', () => {
    expect(findings(queued())).toEqual(['address', 'host'].map((key) =>
      `warning K8S.EVENT_SCALER [shop/mailer] trigger 'redis': ${key} is an address in a namespace that is not known, and KEDA asks from its own: it finds nothing there`));
  });
});
