import { describe, expect, it } from 'vitest';
import {
  Autoscaler, DisruptionBudget, EventScaler, HttpScaler, InitContainer, Metrics, Parameter, Rollout, Secret, SessionAffinity, ServiceAccount, Sidecar, WorkloadIdentity, Worker, type EventTrigger, type RolloutProps, type Trait, type WorkloadIdentityProps,
} from '../../src';
import { appOf, appWith, IDENTITY, planned, SIZE, told, toldOf, toldOfWorker } from './support';

const firstOf = (found: readonly string[]) => found.filter((line) => !line.startsWith('adapted ACA.ADDRESS'));
const webWith = (...traits: Trait<any, any>[]) => firstOf(toldOf({ port: 8080 }, traits));

describe('HttpScaler', () => {
  it('is the platform\'s own rule', () => {
    expect(appWith([new HttpScaler({ min: 1, max: 7, concurrency: 20 })]).template.scale)
      .toEqual({ minReplicas: 1, maxReplicas: 7, rules: [{ name: 'http', http: { metadata: { concurrentRequests: '20' } } }] });
  });

  it.each<[string, HttpScaler, string]>([
    ['a rate', new HttpScaler({ max: 5, requestRate: 10 }), 'error ACA.SCALE [shop/orders] requestRate has no counterpart: the platform counts requests at a time, not in a second'],
    ['another port', new HttpScaler({ max: 5, concurrency: 10, port: 'admin' }), "error ACA.SCALE [shop/orders] requests of port 'admin' are not counted: the platform counts those of the main port 'http'"],
    ['a period', new HttpScaler({ max: 5, concurrency: 10, cooldownPeriod: 60 }), 'adapted ACA.SCALE [shop/orders] cooldownPeriod has no effect on requests'],
    ['too many', new HttpScaler({ max: 1001, concurrency: 10 }), 'error ACA.SCALE [shop/orders] max 1001 is above 1000'],
  ])('with %s', (_, trait, message) => expect(webWith(trait)).toEqual([expect.stringContaining(message)]));

  it('needs an HTTP port in front', () => {
    const scaler = new HttpScaler({ max: 5, concurrency: 10 });
    expect(toldOf({}, [scaler])).toEqual([expect.stringContaining("error ACA.SCALE [shop/orders] requests are counted on the main port, and 'orders' has no port")]);
    expect(firstOf(toldOf({ ports: [{ port: 5432, appProtocol: 'tcp' }] }, [scaler]))).toEqual([expect.stringContaining("'orders' has TCP port 5432 there")]);
  });
});

describe('WorkloadIdentity', () => {
  it('is an identity of the app, whose client id all containers get that say nothing else', () => {
    const { identity, template } = appWith([
      new WorkloadIdentity({ clientId: 'c-1', resourceId: IDENTITY }),
      new Sidecar({ name: 'logs', image: 'logs:1', ...SIZE, env: { AZURE_CLIENT_ID: 'other' } }), new InitContainer({ name: 'init', image: 'init:1' }),
    ]);
    expect(identity).toEqual({ type: 'UserAssigned', userAssignedIdentities: [IDENTITY] });
    const ids = [...template.containers, ...template.initContainers ?? []].map(({ name, env }) => [name, env]);
    expect(ids).toEqual([
      ['orders', [{ name: 'AZURE_CLIENT_ID', value: 'c-1' }]], ['logs', [{ name: 'AZURE_CLIENT_ID', value: 'other' }]], ['init', [{ name: 'AZURE_CLIENT_ID', value: 'c-1' }]],
    ]);
  });

  it.each<[WorkloadIdentityProps, string]>([
    [{ clientId: 'c' }, 'error AZURE.IDENTITY [shop/orders] there is a clientId and no resourceId, by which the platform knows an identity'],
    [{ clientId: 'c', resourceId: 'orders' }, "error AZURE.IDENTITY [shop/orders] resourceId: 'orders' is no resource id of a user-assigned identity"],
    [{ resourceId: IDENTITY }, 'warning AZURE.IDENTITY [shop/orders] there is no clientId'],
    [{ clientId: 'c', resourceId: IDENTITY, tenantId: 't' }, 'adapted AZURE.IDENTITY [shop/orders] tenantId is not needed'],
  ])('tells of %j', (props, message) => expect(webWith(new WorkloadIdentity(props))).toEqual([expect.stringContaining(message)]));

  it('reads what a deployment binds, and never a secret', () => {
    const build = (id: (shop: any) => WorkloadIdentityProps) => planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(new WorkloadIdentity(id(shop))), { parameters: { id: 'nobody' }, secrets: { id: { client: 'hush' } } });
    expect(told(build((shop) => ({ clientId: 'c', resourceId: new Parameter(shop, 'id') })))).toContainEqual(expect.stringContaining("error AZURE.IDENTITY [shop/mailer] resourceId: 'nobody' is no resource id"));
    expect(told(build((shop) => ({ clientId: new Secret(shop, 'id', { keys: ['client'] }).key('client'), resourceId: IDENTITY })))).toContainEqual(expect.stringContaining('error AZURE.SECRET [shop/mailer] identity: clientId holds secret id/client'));
  });
});

describe('EventScaler', () => {
  const trigger = (more: Partial<EventTrigger>): EventTrigger => ({ type: 'azure-queue', metadata: { queueName: 'mail', accountName: 'a' }, ...more });
  const scaled = (more: Partial<EventTrigger>) => new EventScaler({ max: 5, triggers: [trigger(more)] });
  const identity = new WorkloadIdentity({ clientId: 'c', resourceId: IDENTITY });

  it('signs in as the identity of its app', () => {
    const result = planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(identity, scaled({ podIdentity: { provider: 'azure-workload' } })));
    expect(told(result)).toEqual([]);
    expect(appOf(result, 'mailer').template.scale.rules).toEqual([{ name: 'azure-queue', custom: { type: 'azure-queue', metadata: { queueName: 'mail', accountName: 'a' }, identity: IDENTITY } }]);
  });

  it.each<[string, readonly Trait<any, any>[], string]>([
    ['an identity that the app does not have', [scaled({ podIdentity: { provider: 'azure-workload' } })], "error ACA.TRIGGER [shop/mailer] trigger 'azure-queue' signs in as an identity of the app, and 'mailer' has none"],
    ['an identity of another cloud', [identity, scaled({ podIdentity: { provider: 'aws' } })], "error ACA.TRIGGER [shop/mailer] trigger 'azure-queue': podIdentity of provider 'aws' cannot be"],
    ['another identity', [identity, scaled({ podIdentity: { provider: 'azure-workload', identityId: 'c-2', identityTenantId: 't' } })], "adapted ACA.TRIGGER [shop/mailer] trigger 'azure-queue': podIdentity.identityId and podIdentity.identityTenantId is not used"],
    ['an object of a cluster', [scaled({ authenticationRef: { name: 'x' } })], "error ACA.TRIGGER [shop/mailer] trigger 'azure-queue': authenticationRef 'x' names an object of a cluster"],
    ['kept answers', [scaled({ useCachedMetrics: true })], "adapted ACA.TRIGGER [shop/mailer] trigger 'azure-queue': useCachedMetrics has no counterpart"],
    ['a fallback', [new EventScaler({ max: 5, fallback: { failureThreshold: 1, replicas: 1 }, triggers: [trigger({})] })], 'error ACA.SCALE [shop/mailer] fallback has no counterpart'],
    ['a pace', [new EventScaler({ max: 5, behavior: {}, triggers: [trigger({})] })], 'error ACA.SCALE [shop/mailer] behavior has no counterpart'],
    ['idle hours', [new EventScaler({ min: 1, max: 5, idleReplicaCount: 0, triggers: [trigger({})] })], 'error ACA.SCALE [shop/mailer] idleReplicaCount has no counterpart'],
    ['a first period', [new EventScaler({ max: 5, initialCooldownPeriod: 9, triggers: [trigger({})] })], 'error ACA.SCALE [shop/mailer] initialCooldownPeriod has no counterpart'],
    ['an amount', [new Autoscaler({ max: 5, cpu: { averageValue: 0.1 } })], 'warning ACA.SCALE [shop/mailer] cpu as an averageValue has been seen not to work'],
    ['a pace by use', [new Autoscaler({ max: 5, cpu: 50, behavior: {} })], 'error ACA.SCALE [shop/mailer] behavior has no counterpart'],
  ])('tells of %s', (_, traits, message) => expect(toldOfWorker(traits)).toEqual([expect.stringContaining(message)]));

  it('says amounts in the words of KEDA', () => {
    expect(appWith([new Autoscaler({ max: 5, cpu: { averageValue: '100m' }, memory: 80 })]).template.scale.rules).toEqual([
      { name: 'cpu', custom: { type: 'cpu', metadata: { type: 'AverageValue', value: '100m' } } }, { name: 'memory', custom: { type: 'memory', metadata: { type: 'Utilization', value: '80' } } },
    ]);
  });
});

describe('Rollout', () => {
  const split = (traffic: RolloutProps['traffic'], more: Partial<RolloutProps> = {}) => new Rollout({ strategy: 'split', traffic, ...more });

  it('shares requests among revisions by name, and gives the newest a name', () => {
    const { configuration, template } = appWith([split([{ version: 'v1', weight: 90 }, { weight: 10, label: 'next' }], { version: 'v2' })]);
    expect(configuration.activeRevisionsMode).toBe('Multiple');
    expect(template.revisionSuffix).toBe('v2');
    expect(configuration.ingress?.traffic).toEqual([{ revisionName: 'orders--v1', weight: 90, label: undefined }, { latestRevision: true, weight: 10, label: 'next' }]);
  });

  it.each<[string, Trait<any, any>[], string]>([
    ['a version that is no name', [split([{ version: '1', weight: 100 }])], "error ACA.NAME [shop/orders] version '1' cannot be the end of a revision's name"],
    ['a version that is too long', [split([{ weight: 100 }], { version: 'v'.repeat(47) })], "error ACA.NAME [shop/orders] version 'vvv"],
    ['a label that is none', [split([{ weight: 100, label: 'Next' }])], "error ACA.NAME [shop/orders] label 'Next' cannot be a part of an address"],
    ['sessions', [split([{ weight: 100 }]), new SessionAffinity({ by: 'cookie' })], 'error ACA.ROLLOUT [shop/orders] sessions are kept with one revision alone'],
    ['events', [split([{ weight: 100 }]), new EventScaler({ max: 2, triggers: [{ type: 'kafka', metadata: {} }] })], 'warning ACA.ROLLOUT [shop/orders] every active revision has rules of its own'],
    ['a version from before', [split([{ version: 'v1', weight: 100 }])], "adapted ACA.ROLLOUT [shop/orders] revision 'orders--v1' must be there already"],
  ])('splits with %s', (_, traits, message) => expect(webWith(...traits)).toContainEqual(expect.stringContaining(message)));

  it('splits nothing without a port, and labels TCP with a warning', () => {
    expect(toldOfWorker([split([{ weight: 100 }])])).toContainEqual(expect.stringContaining("error ACA.ROLLOUT [shop/mailer] traffic cannot be split: 'mailer' has no port"));
    expect(toldOf({ ports: [{ port: 6379, appProtocol: 'tcp' }] }, [split([{ weight: 100, label: 'next' }])])).toContainEqual(expect.stringContaining('warning ACA.ROLLOUT [shop/orders] label next'));
  });

  it('keeps as many inactive revisions as versions are to be kept', () => {
    expect(appWith([new Rollout({ revisionHistoryLimit: 0 })]).configuration.maxInactiveRevisions).toBe(0);
    expect(webWith(new Rollout({ revisionHistoryLimit: 101 }))[0]).toContain('error ACA.ROLLOUT [shop/orders] revisionHistoryLimit 101 is above 100');
  });

  it('says in words what goes the platform\'s way, and refuses what cannot', () => {
    expect(webWith(new Rollout({ minReadySeconds: 5 }))).toEqual([
      expect.stringContaining('adapted ACA.ROLLOUT [shop/orders] minReadySeconds has no counterpart'), expect.stringContaining("adapted OAM.ADAPTED [shop/orders] trait 'rollout': a new version is a whole new revision"),
    ]);
    expect(webWith(new Rollout({ strategy: 'recreate' }))).toEqual([expect.stringContaining("error ACA.ROLLOUT [shop/orders] strategy 'recreate' cannot be")]);
    expect(webWith(new Rollout({ strategy: 'canary', steps: [{ weight: 1 }] }))).toEqual([expect.stringContaining("error ACA.ROLLOUT [shop/orders] strategy 'canary' cannot be")]);
  });
});

it.each<[Trait<any, any>]>([[new DisruptionBudget()], [new Metrics()], [new ServiceAccount()]])('%o is refused with a reason, and left out when it is a wish', (trait) => {
  expect(webWith(trait)).toEqual([expect.stringMatching(/^error OAM\.UNSUPPORTED \[shop\/orders\] container-apps cannot run trait '.+': .+\n {2}fix: /)]);
  expect(webWith(trait.optional())).toEqual([expect.stringContaining('warning OAM.OPTIONAL')]);
});
