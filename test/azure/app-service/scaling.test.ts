import { describe, expect, it } from 'vitest';
import { Autoscaler, EventScaler, HttpScaler, Ingress, Rollout, Scaler, SessionAffinity, WebService, type EventTrigger, type Trait } from '../../../src';
import type { AppServiceOptions } from '../../../src/azure/app-service';
import { argsOf, errors, PLAN, planned, told, web } from './support';

const route = new Ingress();
const NAMESPACE = '/subscriptions/s1/resourceGroups/r/providers/Microsoft.ServiceBus/namespaces/acme';
const ACCOUNT = '/subscriptions/s1/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/acme';
const plan = (result: ReturnType<typeof web>, name = 'plan') => argsOf(result, 'web:AppServicePlan', name);
const site = (result: ReturnType<typeof web>, name = 'orders') => argsOf(result, 'web:WebApp', name);
const several = (traits: Record<string, Trait<any, any>[]>, options: Partial<AppServiceOptions> = {}) => planned((shop) => {
  for (const [id, own] of Object.entries(traits)) new WebService(shop, id, { image: 'x', port: 8080 }).with(route, ...own as never[]);
}, options);

describe('a plan', () => {
  it('has as many machines as its components need, and each site its own number of them', () => {
    const result = several({ orders: [new Scaler({ replicas: 3 })], front: [] });
    expect(plan(result)).toMatchObject({ sku: { name: 'P0v3', tier: 'PremiumV3', capacity: 3 }, perSiteScaling: true });
    expect([site(result).siteConfig.numberOfWorkers, site(result, 'front').siteConfig.numberOfWorkers]).toEqual([3, 1]);
  });

  it('is stopped for a site by its replicas of 0', () => {
    const result = web([route, new Scaler({ replicas: 0 })]);
    expect([site(result).enabled, plan(result).sku.capacity]).toEqual([false, 1]);
  });

  it.each<[given: object, error: string]>([
    [{ sku: 'Y1' }, "plan: size 'Y1' is none that sites with containers run on: sizes are F1, D1"],
    [{ sku: 'B1', capacity: 4 }, 'plan: capacity 4 is above 3, the most machines of size B1'],
    [{ sku: 'S1', capacity: 2, zoneRedundant: true }, 'plan: size S1 cannot be spread over zones'],
    [{ zoneRedundant: true }, 'plan: zones need two machines or more, and there is 1'],
    [{ capacity: 0 }, 'plan: capacity 0 must be a whole number from 1'],
    [{ size: 'S1' }, "plan: a new plan has no property 'size': it has name, sku, capacity, zoneRedundant, maximumElasticWorkerCount"],
    [{ id: '/subscriptions/s/x' }, "plan: id '/subscriptions/s/x' is no resource id of a plan"],
  ])('%j is refused', (given, error) => expect(errors(web([route], { plan: given as never }))).toEqual([expect.stringContaining(`error APPSVC.PLAN [shop] ${error}`)]));

  it('is not made smaller than its components need', () => {
    expect(errors(web([route, new Scaler({ replicas: 3 })], { plan: { capacity: 2 } }))).toEqual(['error APPSVC.PLAN [shop] plan: capacity 2 is below the 3 instances that a component on it needs\n  fix: set capacity: 3 or more, or leave it out']);
  });

  it('has a name that the platform takes', () => {
    expect(told(web([route], { plan: { name: 'a_b' } }))).toEqual(["warning APPSVC.NAME [shop] plan: 'a_b' is no name that Azure is known to take: 1 to 40 letters, digits and '-'\n  fix: look whether it is the right one"]);
    expect(plan(several({ orders: [] }, { plans: { orders: {} } }), 'plan-orders').name).toBe('shop--orders');
  });

  it('knows sizes in any case, each with its limits', () => {
    expect(plan(web([route], { plan: { sku: 'p1V3' } })).sku).toMatchObject({ tier: 'PremiumV3' });
    expect(errors(web([route, new Scaler({ replicas: 11 })], { plan: { sku: 'S2' } }))[0]).toContain('replicas 11 is above 10, the most machines of a plan of size S2');
    expect(told(web([route, new Scaler({ replicas: 11 })], { plan: { sku: 'S2' }, accept: ['APPSVC.SCALE', 'APPSVC.PLAN'] })).every((line) => line.startsWith('warning'))).toBe(true);
  });

  it('refuses a plan for a component that there is none of', () => {
    expect(errors(web([route], { plans: { ordrs: {} } }))).toEqual(["error AZURE.OPTIONS [shop] plans names 'ordrs', and there is no such component\n  fix: components are orders"]);
  });
});

describe('rules', () => {
  it('come in pairs, and let the site use all machines', () => {
    const result = web([route, new Autoscaler({ min: 2, max: 6, cpu: 70, memory: 80 })]);
    const { profiles, enabled, targetResourceUri } = argsOf(result, 'monitor:AutoscaleSetting', 'plan');
    expect([enabled, targetResourceUri]).toEqual([true, { $ref: ['web:AppServicePlan/plan', 'id'] }]);
    expect(profiles).toHaveLength(1);
    expect(profiles[0].capacity).toEqual({ minimum: '2', maximum: '6', default: '2' });
    expect(profiles[0].rules.map(({ metricTrigger: { metricName, operator, threshold }, scaleAction: { direction } }: any) => [metricName, operator, threshold, direction])).toEqual([
      ['CpuPercentage', 'GreaterThan', 70, 'Increase'], ['CpuPercentage', 'LessThan', 42, 'Decrease'], ['MemoryPercentage', 'GreaterThan', 80, 'Increase'], ['MemoryPercentage', 'LessThan', 48, 'Decrease'],
    ]);
    expect([plan(result).sku.capacity, site(result).siteConfig.numberOfWorkers]).toEqual([2, 6]);
  });

  it('are one set for a plan: a second component needs a plan of its own', () => {
    const both = { orders: [new Autoscaler({ max: 3, cpu: 50 })], front: [new Autoscaler({ max: 4, cpu: 60 })] };
    expect(errors(several(both))).toEqual(["error APPSVC.SCALE [shop] plan is scaled by rules of 'orders' and 'front', and a plan has one set of rules\n  fix: give all but one a plan of its own: plans: { 'front': {} }"]);
    const apart = several(both, { plans: { front: { sku: 'S1' } } });
    expect(errors(apart)).toEqual([]);
    expect(argsOf(apart, 'monitor:AutoscaleSetting', 'plan-front').targetResourceUri).toEqual({ $ref: ['web:AppServicePlan/plan-front', 'id'] });
  });

  it.each<[options: Partial<AppServiceOptions>, error: string]>([
    [{ plan: { sku: 'B2' } }, "plan: size B2 cannot be scaled by rules, as 'orders' asks"],
    [{ plan: { maximumElasticWorkerCount: 5 } }, "plan scales by itself, and cannot be scaled by rules of 'orders' too"],
  ])('%j', (options, error) => expect(errors(web([route, new Autoscaler({ max: 3, cpu: 50 })], options))).toEqual([expect.stringContaining(error)]));

  it('ask for 1000 instances at most, of a plan whose size is not known too', () => {
    const most = (max: number) => errors(web([route, new Autoscaler({ max, cpu: 50 })], { plan: { id: PLAN } }));
    expect(most(1000)).toEqual([]);
    expect(most(1001)).toEqual(['error APPSVC.SCALE [shop/orders] max 1001 is above 1000, the most that rules of a plan can ask for\n  fix: ask for fewer']);
  });

  it('refuse what they cannot do', () => {
    expect(errors(web([route, new Autoscaler({ max: 3, cpu: { averageValue: '500m' }, behavior: { scaleUp: { selectPolicy: 'Max' } } })]))).toEqual([
      expect.stringContaining('behavior has no counterpart: rules of a plan add and take away one machine at a time'), expect.stringContaining('cpu as an averageValue has no counterpart'),
    ]);
    expect(errors(web([route, new Autoscaler({ max: 3, cpu: 150 })]))).toEqual([expect.stringContaining('cpu 150 is above 100 percent of a machine')]);
  });
});

describe('triggers', () => {
  const scaled = (triggers: EventTrigger[], options: Partial<AppServiceOptions> = {}, more = {}) => web([route, new EventScaler({ max: 8, triggers, ...more })], options);
  const rules = (result: ReturnType<typeof web>) => argsOf(result, 'monitor:AutoscaleSetting', 'plan').profiles[0].rules.map(({ metricTrigger: { metricName, metricNamespace, metricResourceUri, threshold } }: any) => [metricName, metricNamespace, metricResourceUri, threshold]);

  it('read queues of Service Bus and of storage accounts', () => {
    const result = scaled([{ type: 'azure-servicebus', metadata: { queueName: 'mail', messageCount: 10 } }, { type: 'azure-queue', metadata: { queueName: 'jobs' } }], { metricSources: { 'azure-servicebus': NAMESPACE, 'orders/azure-queue': ACCOUNT } });
    expect(rules(result)).toEqual([
      ['ActiveMessageCount', '', `${NAMESPACE}/queues/mail`, 10], ['ActiveMessageCount', '', `${NAMESPACE}/queues/mail`, 6],
      ['ApproximateMessageCount', '', `${ACCOUNT}/services/queue/queues/jobs`, 5], ['ApproximateMessageCount', '', `${ACCOUNT}/services/queue/queues/jobs`, 3],
    ]);
    expect(told(result, 'adapted')).toContainEqual('adapted APPSVC.SCALE [shop/orders] min 0 becomes 1: a plan does not scale to zero');
  });

  const monitor = { subscriptionId: 's1', resourceGroupName: 'r', resourceURI: 'Microsoft.EventHub/namespaces/acme', tenantId: 't', metricName: 'IncomingMessages', metricNamespace: 'Microsoft.EventHub/namespaces', metricAggregationType: 'Total', targetValue: 100 };

  it('read any metric that is an amount, for each instance', () => {
    const { profiles } = argsOf(scaled([{ type: 'azure-monitor', metadata: monitor }]), 'monitor:AutoscaleSetting', 'plan');
    expect(profiles[0].rules[0].metricTrigger).toMatchObject({
      metricName: 'IncomingMessages', metricNamespace: 'Microsoft.EventHub/namespaces', metricResourceUri: '/subscriptions/s1/resourceGroups/r/providers/Microsoft.EventHub/namespaces/acme',
      statistic: 'Sum', timeAggregation: 'Total', dividePerInstance: true, threshold: 100,
    });
  });

  it('of any metric warn without the namespace that the service has asked for', () => {
    const { metricNamespace, ...metadata } = monitor;
    expect(told(scaled([{ type: 'azure-monitor', metadata: { ...metadata, metricNamespace } }]))).toEqual([]);
    expect(told(scaled([{ type: 'azure-monitor', metadata }]))).toEqual([expect.stringContaining("warning APPSVC.TRIGGER [shop/orders] trigger 'azure-monitor' has no metricNamespace: the platform's pages call it optional, and answers of the service have been UnsupportedMetric without it")]);
  });

  it.each<[trigger: EventTrigger, options: Partial<AppServiceOptions>, error: string]>([
    [{ type: 'azure-monitor', metadata: { ...monitor, metricAggregationType: 'Average' } }, {}, "trigger 'azure-monitor': metricAggregationType 'Average' cannot be counted for each instance: the platform shares out Total, Maximum, Minimum, Count"],
    [{ type: 'azure-monitor', metadata: { metricAggregationType: 'Total', targetValue: 5, metricFilter: 'x' } }, {}, "trigger 'azure-monitor' lacks metadata subscriptionId, resourceGroupName, resourceURI, metricName"],
    [{ type: 'azure-servicebus', metadata: { queueName: 'mail' } }, {}, "trigger 'azure-servicebus': the platform knows the queue by the resource id of its Service Bus namespace, which is not given\n  fix: set the option metricSources: { 'orders/azure-servicebus': id }"],
    [{ type: 'azure-servicebus', metadata: { topicName: 't', subscriptionName: 's' } }, {}, "trigger 'azure-servicebus' names no queue: a subscription of a topic has no metric of its own"],
    [{ type: 'azure-queue', metadata: { queueName: 'q' } }, { metricSources: { 'azure-queue': NAMESPACE } }, 'is no resource id of a storage account'],
    [{ type: 'azure-queue', metadata: { queueName: 'q', queueLength: 'many' } }, { metricSources: { 'azure-queue': ACCOUNT } }, "trigger 'azure-queue': metadata queueLength must be a number above 0"],
    [{ type: 'kafka', metadata: {} }, {}, "trigger 'kafka' of type 'kafka' has no metric of Azure"],
    [{ type: 'cpu', metadata: { value: '50' }, metricType: 'AverageValue' }, {}, "trigger 'cpu': metricType 'AverageValue' has no counterpart for 'cpu'"],
    [{ type: 'cron', metadata: { timezone: 'Mars/Base', start: '0 8 * * *', end: '0 18 * * *', desiredReplicas: 3 } }, {}, "trigger 'cron': this package does not know what Azure Monitor calls time zone 'Mars/Base'"],
    [{ type: 'cron', metadata: { timezone: 'Etc/UTC', start: '*/5 * * * *', end: '0 18 * * *', desiredReplicas: 3 } }, {}, "trigger 'cron': start '*/5 * * * *' is no point of time of every week"],
    [{ type: 'cron', metadata: { timezone: 'Etc/UTC', start: '0 8 1 * *', end: '0 18 * * *', desiredReplicas: 3 } }, {}, "trigger 'cron': start '0 8 1 * *' is no point of time of every week"],
    [{ type: 'cron', metadata: { timezone: 'Etc/UTC', start: '0 8 * * *', end: '0 18 * * *' } }, {}, "trigger 'cron': desiredReplicas must be a whole number from 1"],
  ])('%#', (trigger, options, error) => expect(errors(scaled([trigger], options)).join('\n')).toContain(error));

  it('make profiles of a week out of schedules, with the rules of the others in them', () => {
    const result = scaled([
      { type: 'cron', name: 'office', metadata: { timezone: 'Europe/Berlin', start: '30 8 * * mon-fri', end: '0 18 * * 1-5', desiredReplicas: '4' } },
      { type: 'cpu', metadata: { value: 60 } },
    ], {}, { min: 2 });
    const { profiles } = argsOf(result, 'monitor:AutoscaleSetting', 'plan');
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    expect(profiles.map(({ name, capacity, recurrence }: any) => [name, capacity.minimum, capacity.maximum, recurrence?.schedule])).toEqual([
      ['default', '2', '8', undefined],
      ['office', '4', '8', { timeZone: 'W. Europe Standard Time', days, hours: [8], minutes: [30] }],
      ['office-end', '2', '8', { timeZone: 'W. Europe Standard Time', days, hours: [18], minutes: [0] }],
    ]);
    expect(profiles.map(({ rules: all }: any) => all.length)).toEqual([2, 2, 2]);
  });

  it('stay within the bounds of a setting', () => {
    const cpu = Array.from({ length: 6 }, (_, index) => ({ type: 'cpu', name: `c${index}`, metadata: { value: 50 } }));
    expect(errors(scaled(cpu))).toEqual([expect.stringContaining('the triggers need 12 rules, and a profile has at most 10')]);
    const cron = Array.from({ length: 10 }, (_, index) => ({ type: 'cron', name: `c${index}`, metadata: { timezone: 'UTC', start: '0 8 * * *', end: '0 9 * * *', desiredReplicas: 2 } }));
    expect(errors(scaled(cron))).toEqual([expect.stringContaining('the schedules need 21 profiles, and a plan has at most 20')]);
  });
});

describe('automatic scaling', () => {
  const http = new HttpScaler({ max: 10, concurrency: 50 });

  it('is of the plan, with bounds for each site', () => {
    const result = several({ orders: [http], front: [new Scaler({ replicas: 2 })] });
    expect(plan(result)).toMatchObject({ elasticScaleEnabled: true, maximumElasticWorkerCount: 10, sku: { capacity: 2 } });
    expect(plan(result).perSiteScaling).toBeUndefined();
    expect([site(result), site(result, 'front')].map(({ siteConfig }) => [siteConfig.minimumElasticInstanceCount, siteConfig.elasticWebAppScaleLimit, siteConfig.numberOfWorkers])).toEqual([[1, 10, undefined], [2, 2, undefined]]);
  });

  it.each<[options: Partial<AppServiceOptions>, error: string]>([
    [{ plan: { sku: 'S1' } }, 'plan: size S1 does not scale by itself'],
    [{ plan: { id: PLAN } }, "plan does not scale by itself, as 'orders' asks"],
    [{ plan: { maximumElasticWorkerCount: 4 } }, "'orders' wants up to 10 instances, and the plan has at most 4"],
  ])('%j', (options, error) => expect(errors(web([route, http], options))).toEqual([expect.stringContaining(error)]));

  it('grows to 30 machines at most, and to no fewer than it begins with', () => {
    expect(errors(web([route], { plan: { maximumElasticWorkerCount: 31 } }))).toEqual([expect.stringContaining('error APPSVC.PLAN [shop] plan: maximumElasticWorkerCount 31 is above 30, the most that a plan grows to by itself')]);
    expect(told(web([route], { plan: { sku: 'P1v4', maximumElasticWorkerCount: 31 }, accept: ['APPSVC.PLAN'] }))[0]).toMatch(/^warning APPSVC\.PLAN/);
    expect(errors(web([route], { plan: { capacity: 5, maximumElasticWorkerCount: 4 } }))).toEqual(['error APPSVC.PLAN [shop] plan: maximumElasticWorkerCount 4 is below the 5 machines that the plan begins with\n  fix: raise it, or lower capacity']);
    expect(errors(web([route], { plan: { capacity: 30, maximumElasticWorkerCount: 30 } }))).toEqual([]);
    const wanting = (max: number) => errors(web([route, new HttpScaler({ max, concurrency: 1 })], { plan: { id: PLAN, elasticScaleEnabled: true } }));
    expect(wanting(30)).toEqual([]);
    expect(wanting(31)).toEqual([expect.stringContaining("error APPSVC.SCALE [shop] 'orders' wants up to 31 instances, and a plan grows to 30 by itself")]);
  });

  it('takes 20 at least at most', () => {
    expect(errors(web([route, new HttpScaler({ min: 21, max: 25, concurrency: 1 })]))).toEqual([expect.stringContaining("'orders' wants 21 instances at least, and on a plan that scales by itself that is at most 20")]);
  });

  it('warns where sources disagree or traits do not suit each other', () => {
    expect(told(web([route, http], { plan: { sku: 'P1v4' } }))).toEqual([expect.stringContaining('warning APPSVC.SCALE [shop] plan: the platform\'s pages name PremiumV2 and PremiumV3')]);
    expect(told(web([route, http, new SessionAffinity({ by: 'cookie' })]))).toEqual([expect.stringContaining('warning APPSVC.SESSION_AFFINITY [shop/orders] the plan scales by itself')]);
  });
});

describe('rollouts', () => {
  const canary = new Rollout({ strategy: 'canary', steps: [{ weight: 10, pause: 60 }, { weight: 50 }] });
  const state = { rollouts: { orders: { stableImage: 'orders:0', step: 1 } }, hostNameScope: 'global' } as const;

  it('send a part of the requests to a slot with the new version', () => {
    const result = web([route, canary], state, { env: { MODE: 'fast' } });
    expect(site(result).siteConfig.experiments).toEqual({ rampUpRules: [{ name: 'canary', actionHostName: 'orders-canary.azurewebsites.net', reroutePercentage: 50 }] });
    expect(argsOf(result, 'web:WebAppSiteContainer', 'orders-main').image).toBe('orders:0');
    expect(argsOf(result, 'web:WebAppSiteContainerSlot', 'orders-canary-main')).toMatchObject({ image: 'orders:1', slot: 'canary', name: { $ref: ['web:WebApp/orders', 'name'] } });
    expect(argsOf(result, 'web:WebAppSlot', 'orders-canary')).toMatchObject({ kind: 'app,linux,container', slot: 'canary' });
    expect(argsOf(result, 'web:WebAppSlot', 'orders-canary').siteConfig.experiments).toBeUndefined();
    expect(argsOf(result, 'web:WebAppApplicationSettingsSlot', 'orders-canary').properties).toEqual({ MODE: 'fast', WEBSITES_ENABLE_APP_SERVICE_STORAGE: 'false' });
  });

  it('give the version of the model everything as long as none is on its way', () => {
    const result = web([route, canary]);
    expect(result.resources.some(({ type }) => type.includes('Slot'))).toBe(false);
    // The rule of an earlier canary is taken away.
    expect(site(result).siteConfig.experiments).toEqual({ rampUpRules: [] });
    expect(site(web([route, new Rollout()])).siteConfig.experiments).toBeUndefined();
    expect(told(result, 'adapted')).toContainEqual(expect.stringContaining("adapted APPSVC.ROLLOUT [shop/orders] no canary is on its way"));
  });

  it.each<[options: Partial<AppServiceOptions>, error: string]>([
    [{ ...state, hostNameScope: 'TenantReuse' }, 'a part of the requests is sent to a slot by its host name'],
    [{ ...state, plan: { sku: 'B1' } }, 'a canary needs a slot, and a plan of size B1 has none'],
    [{ ...state, plan: { maximumElasticWorkerCount: 3 } }, 'a canary needs a slot, and a plan that scales by itself has none'],
    [{ ...state, rollouts: { orders: { stableImage: 'x', step: 2 } } }, "rollouts 'orders' is at step 2: steps are 0 to 1"],
    [{ ...state, rollouts: { orders: { stableImage: '' } } }, "rollouts 'orders' has no stableImage"],
  ])('%j', (options, error) => expect(errors(web([route, canary], options))).toEqual([expect.stringContaining(`error APPSVC.ROLLOUT [shop/orders] ${error}`)]));

  it('cannot take all instances away first', () => {
    expect(errors(web([route, new Rollout({ strategy: 'recreate' })]))).toEqual([expect.stringContaining("error APPSVC.ROLLOUT [shop/orders] strategy 'recreate' cannot be")]);
  });
});

describe('options', () => {
  it.each<[options: object, error: string]>([
    [{ plann: {} }, "there is no option 'plann'"],
    [{ internal: 'open' }, "internal must be one of refuse, public, got 'open'"],
    [{ hostNameScope: 'Global' }, 'hostNameScope must be one of TenantReuse'],
    [{ volumeData: 'yes' }, 'volumeData must be true or false'],
    [{ logs: { workspaceId: '11111111-2222-4333-8444-555555555555' } }, "logs.workspaceId '11111111-2222-4333-8444-555555555555' is no resource id of a workspace"],
    [{ logs: 'everywhere' }, "logs must be 'workspace', 'none', or the workspaceId of a workspace"],
    [{ network: {} }, 'network has no subnetId'],
    [{ network: { subnetId: 'x' } }, "network.subnetId 'x' is no resource id of a subnet"],
    [{ certificates: 'x' }, 'certificates must be an object, got a string'],
  ])('%j', (options, error) => expect(errors(web([route], options as never)).join('\n')).toContain(error));
});
