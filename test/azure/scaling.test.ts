import { describe, expect, it } from 'vitest';
import { Autoscaler, DaprComponent, DaprSidecar, EventScaler, Scaler, Secret, Worker, type EventTrigger } from '../../src';
import { appOf, appWith, planned, SIZE, told, toldOfWorker, toldOf } from './support';

const scaled = (triggers: EventTrigger[], more = {}) => new EventScaler({ max: 5, triggers, ...more });
const queue: EventTrigger = { type: 'azure-queue', metadata: { queueName: 'mail', queueLength: 5 } };

describe('a fixed number of replicas', () => {
  it('is the fewest and the most', () => expect(appWith([new Scaler({ replicas: 3 })]).template.scale).toEqual({ minReplicas: 3, maxReplicas: 3 }));

  it('of none stops a worker and is refused for what a request would wake', () => {
    const stop = new Scaler({ replicas: 0 });
    expect(toldOfWorker([stop])).toEqual([
      'warning ACA.SCALE [shop/mailer] replicas 0: the app is created, may start one replica once, and then stays stopped until replicas is raised\n  fix: take the component away if that is not what is meant',
    ]);
    expect(appOf(planned((shop) => void new Worker(shop, 'mailer', { image: 'm' }).with(stop)), 'mailer').template.scale).toEqual({ minReplicas: 0, maxReplicas: 1 });
    expect(toldOf({ port: 80 }, [stop])).toEqual([
      'error ACA.SCALE [shop/orders] replicas 0 cannot be kept: an app with ingress starts a replica when a request comes\n  fix: take the component away, or use an EventScaler with min 0',
    ]);
  });

  it('ends at 1000, which only a page says', () => {
    const message = '[shop/mailer] replicas 1001 is above 1000, the most that an app can have\n  fix: ask for fewer';
    expect(toldOfWorker([new Scaler({ replicas: 1001 })])).toEqual([`error ACA.SCALE ${message}; or, if you know that the platform allows it, add 'ACA.SCALE' to the option accept`]);
    expect(toldOfWorker([new Scaler({ replicas: 1001 })], { accept: ['ACA.SCALE'] })).toEqual([`warning ACA.SCALE ${message}`]);
  });
});

it('use of cores and memory are two rules', () => {
  expect(appWith([new Autoscaler({ max: 4, cpu: 70, memory: 80 })]).template.scale).toEqual({
    minReplicas: 1, maxReplicas: 4,
    rules: [
      { name: 'cpu', custom: { type: 'cpu', metadata: { type: 'Utilization', value: '70' } } },
      { name: 'memory', custom: { type: 'memory', metadata: { type: 'Utilization', value: '80' } } },
    ],
  });
  expect(toldOfWorker([new Autoscaler({ max: 2000, cpu: 70 })])[0]).toMatch(/^error ACA.SCALE \[shop\/mailer] max 2000 is above 1000/);
});

describe('events', () => {
  it('become rules with secrets of the app', () => {
    const result = planned((shop) => {
      const bus = new Secret(shop, 'bus', { keys: ['connection'] });
      new Worker(shop, 'mailer', { image: 'mailer:1', ...SIZE }).with(scaled([{ ...queue, auth: { connection: bus.key('connection') } }, queue, { ...queue, name: 'Night Mail' }], { pollingInterval: 15 }));
    }, { secrets: { bus: { connection: 'hush' } } });
    const { template, configuration } = appOf(result, 'mailer');
    expect(template.scale).toMatchObject({
      minReplicas: 0, maxReplicas: 5, pollingInterval: 15,
      rules: [
        { name: 'azure-queue-1', custom: { type: 'azure-queue', metadata: { queueName: 'mail', queueLength: '5' }, auth: [{ triggerParameter: 'connection', secretRef: 'bus--connection' }] } },
        { name: 'azure-queue-2', custom: { type: 'azure-queue' } },
        { name: expect.stringMatching(/^night-mail-[0-9a-f]{8}$/) },
      ],
    });
    expect(configuration.secrets).toEqual([{ name: 'bus--connection', value: expect.objectContaining({ $secret: 'bus/connection' }) }]);
    expect(told(result)).toEqual([expect.stringMatching(/^adapted ACA.NAME \[shop\/mailer] trigger 'Night Mail' cannot be a name, .*: it is called 'night-mail-[0-9a-f]{8}'$/)]);
  });

  it('of HTTP and TCP are the platform\'s own rules', () => {
    const http = scaled([{ type: 'http', metadata: { concurrentRequests: 20 } }, { type: 'tcp', metadata: { concurrentConnections: 9 } }]);
    expect(appWith([http]).template.scale.rules).toEqual([
      { name: 'http', http: { metadata: { concurrentRequests: '20' } } }, { name: 'tcp', tcp: { metadata: { concurrentConnections: '9' } } },
    ]);
    expect(toldOfWorker([scaled([{ type: 'http', metadata: {} }])])).toEqual([
      "error ACA.TRIGGER [shop/mailer] trigger 'http' of type 'http' counts what comes in, and 'mailer' has no port\n  fix: use a WebService with a port",
      "error ACA.TRIGGER [shop/mailer] trigger 'http': metadata concurrentRequests must be a whole number from 1\n  fix: set concurrentRequests",
    ]);
  });

  it('of HTTP and TCP have no times of their own', () => {
    const http: EventTrigger = { type: 'http', metadata: { concurrentRequests: 20 } };
    const note = 'adapted ACA.SCALE [shop/orders] pollingInterval and cooldownPeriod have no effect here: the platform watches HTTP and TCP by itself';
    const port = { ports: [{ port: 80, targetPort: 8080 }] };
    expect(toldOf(port, [scaled([http], { cooldownPeriod: 60 })])).toEqual([note]);
    expect(toldOf(port, [scaled([http, queue], { cooldownPeriod: 60 })])).toEqual([]);
    expect(toldOf(port, [scaled([http])])).toEqual([]);
  });

  it.each<[string, EventScaler, string]>([
    ['only cores to wake up by', scaled([{ type: 'cpu', metadata: { value: 60 } }]), 'error ACA.SCALE [shop/mailer] min 0 with cpu and memory alone: an app that is stopped uses neither, and is never started again\n  fix: set min: 1 or add a trigger for the work itself'],
    ['no time to cool down', scaled([queue], { cooldownPeriod: 0 }), 'error ACA.SCALE [shop/mailer] cooldownPeriod 0 is below 1 second, the least\n  fix: set 1 or more'],
    ['a cluster', scaled([{ type: 'kubernetes-workload', metadata: {} }]), "error ACA.TRIGGER [shop/mailer] trigger 'kubernetes-workload' of type 'kubernetes-workload' looks at objects of a cluster, and there is none\n  fix: scale by the source of the work instead, such as its queue"],
    ['a scaler of its own', scaled([{ type: 'external', metadata: {} }]), "warning ACA.TRIGGER [shop/mailer] trigger 'external' of type 'external' works only where the platform itself can reach its address"],
    ['another comparison', scaled([{ ...queue, metricType: 'Value' }]), "error ACA.TRIGGER [shop/mailer] trigger 'azure-queue': metricType 'Value' has no counterpart for 'azure-queue': the platform knows AverageValue\n  fix: leave metricType out"],
    ['one name twice', scaled([{ ...queue, name: 'mail' }, { ...queue, name: 'mail' }]), "error ACA.TRIGGER [shop/mailer] two triggers are called 'mail'\n  fix: give one of them another name"],
    ['no name at all', scaled([{ ...queue, name: '!' }]), "error ACA.NAME [shop/mailer] no name can be made of trigger '!': the platform allows 1 to 63 lower-case letters, digits, '-' and '.', a letter or digit first and last\n  fix: choose one with letters or digits in it"],
    ['no secret', scaled([{ ...queue, auth: { connection: 'plain' as never } }]), "error ACA.TRIGGER [shop/mailer] trigger 'azure-queue': auth connection is no key of a Secret\n  fix: declare a Secret and pass its key"],
    ['too many', scaled([queue], { max: 1001 }), "error ACA.SCALE [shop/mailer] max 1001 is above 1000, the most that an app can have\n  fix: ask for fewer; or, if you know that the platform allows it, add 'ACA.SCALE' to the option accept"],
  ])('with %s', (_, trait, message) => expect(toldOfWorker([trait])).toEqual([message]));

  it('keep how cores are compared among the metadata', () => {
    const [rule] = appWith([scaled([{ type: 'cpu', metricType: 'AverageValue', metadata: { value: '100m' } }], { min: 1 })]).template.scale.rules ?? [];
    expect(rule).toEqual({ name: 'cpu', custom: { type: 'cpu', metadata: { value: '100m', type: 'AverageValue' } } });
  });

  it('never hold a secret in the open', () => {
    const result = planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE })
      .with(scaled([{ type: 'redis', metadata: { password: new Secret(shop, 'redis', { keys: ['p'] }).key('p') } }])), { secrets: { redis: { p: 'hush' } } });
    expect(told(result)[0]).toMatch(/^error AZURE.SECRET \[shop\/mailer] trigger 'redis': metadata password holds secret redis\/p/);
  });

  it('must not stop what keeps time for Dapr actors', () => {
    const result = planned((shop) => {
      new DaprComponent(shop, 'state', { type: 'state.redis', metadata: { actorStateStore: true } });
      new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(new DaprSidecar(), scaled([queue]));
    });
    expect(told(result)).toContain('warning ACA.SCALE [shop/mailer] min 0: reminders and timers of Dapr actors need a replica\n  fix: set min: 1');
  });
});
