import { describe, expect, it } from 'vitest';
import { Application, CronTask, Placement, WebService, Worker, type PlacementProps } from '../../src';
import { containerApps, type ContainerApps, type ContainerAppsOptions } from '../../src/azure/container-apps';
import type { Kubernetes } from '../../src/kubernetes';
import { appOf, appWith, ENVIRONMENT, planned, seen, SIZE, SUBNET, told, toldOfWorker } from './support';

type Options = Partial<ContainerAppsOptions>;
const CONSUMPTION = { name: 'Consumption', type: 'Consumption' };
const big = { name: 'big', type: 'D4', labels: { pool: 'batch', generation: '5' } };
const huge = { name: 'huge', type: 'E16', labels: { pool: 'batch', generation: '3', 'example.com/spot': 'yes' } };
const three: Options = { environment: { workloadProfiles: [CONSUMPTION, big, huge] } };
const existing = { id: ENVIRONMENT, name: 'e', defaultDomain: 'd' };

const profileOf = (props: PlacementProps, options = three) => appWith([new Placement(props)], options).workloadProfileName;
const noted = (props: PlacementProps, options = three) => toldOfWorker([new Placement(props)], options).filter((line) => line.includes('ACA.'));
const required = (...requirements: NonNullable<NonNullable<PlacementProps['nodeAffinity']>['required']>[number][number][]) => ({ nodeAffinity: { required: [requirements] } });

describe('a workload profile', () => {
  it.each<[string, PlacementProps, string]>([
    ['a label of its own', { nodeSelector: { generation: '5' } }, 'big'],
    ['its name, as a pool of AKS', { nodeSelector: { 'kubernetes.azure.com/agentpool': 'huge' } }, 'huge'],
    ['its type', { nodeSelector: { 'node.kubernetes.io/instance-type': 'E16' } }, 'huge'],
    ['all that is asked for together', { nodeSelector: { pool: 'batch' }, ...required({ key: 'generation', operator: 'Lt', values: ['4'] }) }, 'huge'],
    ['a greater number', required({ key: 'generation', operator: 'Gt', values: ['4'] }), 'big'],
    ['one of several values', required({ key: 'agentpool', values: ['big', 'other'] }), 'big'],
    ['what it does not have', required({ key: 'pool', operator: 'Exists' }, { key: 'example.com/spot', operator: 'DoesNotExist' }), 'big'],
    ['another value', required({ key: 'pool', operator: 'Exists' }, { key: 'generation', operator: 'NotIn', values: ['5'] }), 'huge'],
    ['one set of several', { nodeAffinity: { required: [[{ key: 'pool', values: ['web'] }], [{ key: 'generation', values: ['3'] }]] } }, 'huge'],
    ['what is liked best', { nodeSelector: { pool: 'batch' }, nodeAffinity: { preferred: [{ weight: 1, requirements: [{ key: 'generation', values: ['5'] }] }, { weight: 9, requirements: [{ key: 'example.com/spot', operator: 'Exists' }] }] } }, 'huge'],
    ['nothing in particular', { nodeSelector: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' } }, 'Consumption'],
    ['nothing at all', {}, 'Consumption'],
  ])('is chosen by %s', (_, props, name) => expect(profileOf(props)).toBe(name));

  it('is the deployment\'s own choice where several fit', () => {
    expect(profileOf({ nodeSelector: { pool: 'batch' } }, { ...three, workloadProfileName: 'huge' })).toBe('huge');
    expect(noted({ nodeSelector: { pool: 'batch' } }, { ...three, workloadProfileName: 'huge' })).toEqual([
      "adapted ACA.PLACEMENT [shop/mailer] it runs on workload profile 'huge' (E16, pool=batch, generation=3, example.com/spot=yes), as components that ask for nothing; it is one of 2 with pool=batch",
    ]);
    expect(noted({ nodeSelector: { pool: 'batch' } })).toEqual([
      "error ACA.PLACEMENT [shop/mailer] a component runs on one workload profile, and there are several with pool=batch: 'big' (D4, pool=batch, generation=5), 'huge' (E16, pool=batch, generation=3, example.com/spot=yes)\n  fix: ask for a label that one of them alone has, or set the option workloadProfileName to one of them",
    ]);
  });

  it('that nobody has is refused, with those that there are', () => {
    expect(noted({ nodeSelector: { pool: 'web' }, ...required({ key: 'generation', operator: 'Gt', values: ['4'] }) })).toEqual([
      "error ACA.PLACEMENT [shop/mailer] there is no workload profile with pool=web and generation Gt 4: there are 'Consumption' (Consumption), 'big' (D4, pool=batch, generation=5), 'huge' (E16, pool=batch, generation=3, example.com/spot=yes)\n  fix: give a profile these labels: environment.workloadProfiles: [{ name, type, labels: { ... } }], or mark the trait optional()",
    ]);
    expect(noted({ nodeSelector: { pool: 'web' } }, { environment: { workloadProfiles: [] } })[0]).toContain('there is no workload profile with pool=web: the environment has none');
    expect(noted({ nodeSelector: { 'topology.kubernetes.io/zone': '1' } })[0]).toContain("fix: leave 'topology.kubernetes.io/zone' out: the platform chooses zones itself");
  });

  it('is told', () => {
    expect(toldOfWorker([new Placement({ nodeSelector: { generation: '5' } })], three)).toEqual([
      "adapted ACA.PLACEMENT [shop/mailer] it runs on workload profile 'big' (D4, pool=batch, generation=5), the only one with generation=5",
      "adapted OAM.ADAPTED [shop/mailer] trait 'placement': machines are those of the workload profiles of the environment: labels choose the one profile that it runs on",
    ]);
    expect(toldOfWorker([new Placement({})], three)).toEqual([]);
  });

  it('holds for jobs and for sizes, each component for itself', () => {
    const result = planned((shop) => {
      new CronTask(shop, 'report', { image: 'r', cpu: 3, memory: '14Gi', schedule: '0 3 * * *', activeDeadlineSeconds: 60 }).with(new Placement({ nodeSelector: { agentpool: 'big' } }));
      new Worker(shop, 'mailer', { image: 'm', cpu: 3, memory: '14Gi' });
      new Worker(shop, 'cruncher', { image: 'm', cpu: 5, memory: '14Gi' }).with(new Placement({ nodeSelector: { agentpool: 'big' } }));
    }, three);
    expect(told(result).filter((line) => line.startsWith('error'))).toEqual([
      expect.stringContaining('error ACA.PROFILE [shop/cruncher] the containers ask for 5 cores and 14Gi, more than a machine of profile D4 has'),
      expect.stringContaining('error ACA.RESOURCES [shop/mailer] the containers ask for 3 cores and 14Gi'),
    ]);
    const job = planned((shop) => void new CronTask(shop, 'report', { image: 'r', cpu: 3, memory: '14Gi', schedule: '0 3 * * *', activeDeadlineSeconds: 60 }).with(new Placement({ nodeSelector: { agentpool: 'big' } })), three);
    expect(seen(job.resources.find(({ type }) => type === 'app:Job')?.args)).toMatchObject({ workloadProfileName: 'big', template: { containers: [{ resources: { cpu: 3, memory: '14Gi' } }] } });
  });

  it('is what it is without labels in Azure', () => {
    expect(seen(planned(() => {}, three).resources.find(({ type }) => type === 'app:ManagedEnvironment')?.args).workloadProfiles).toEqual([
      { name: 'Consumption', workloadProfileType: 'Consumption' }, { name: 'big', workloadProfileType: 'D4' }, { name: 'huge', workloadProfileType: 'E16' },
    ]);
  });

  it('that is not to be had is left out with a wish', () => {
    const result = planned((shop) => void new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(new Placement({ nodeSelector: { pool: 'web' } }).optional()), three);
    expect(told(result)).toEqual([expect.stringContaining("warning OAM.OPTIONAL [shop/mailer] optional trait 'placement' is left out: there is no workload profile with pool=web")]);
    expect(appOf(result, 'mailer').workloadProfileName).toBe('Consumption');
  });
});

describe('an existing environment', () => {
  it('has the profiles that the deployment names', () => {
    const options: Options = { environment: existing, workloadProfiles: [CONSUMPTION, big] };
    expect(profileOf({ nodeSelector: { pool: 'batch' } }, options)).toBe('big');
    expect(profileOf({}, options)).toBe('Consumption');
    expect(toldOfWorker([new Placement({ nodeSelector: { pool: 'batch' } })], options, { cpu: 5, memory: '8Gi' })[0]).toContain('more than a machine of profile D4 has');
    expect(toldOfWorker([], { environment: existing, workloadProfiles: [CONSUMPTION] }, { cpu: 4, memory: '8Gi' })).toEqual([]);
  });

  it('of which nothing is known is asked for nothing', () => {
    expect(noted({ nodeSelector: { pool: 'batch' } }, { environment: existing })).toEqual([
      'error ACA.PLACEMENT [shop/mailer] there is no workload profile with pool=batch: nothing is known of those of the existing environment\n  fix: give a profile these labels: workloadProfiles: [{ name, type, labels: { ... } }], or mark the trait optional()',
    ]);
    expect(noted(required({ key: 'spot', operator: 'DoesNotExist' }), { environment: existing })[0]).toContain('error ACA.PLACEMENT');
    expect(noted({ nodeSelector: { 'kubernetes.io/arch': 'amd64' } }, { environment: existing })).toEqual([
      "adapted ACA.PLACEMENT [shop/mailer] it runs on the environment's own choice of workload profile, which has kubernetes.io/arch=amd64",
    ]);
    expect(profileOf({ nodeSelector: { agentpool: 'mine' } }, { environment: existing, workloadProfileName: 'mine' })).toBe('mine');
  });

  it.each<[Options, string]>([
    [{ environment: existing, workloadProfiles: 'D4' as never }, 'error ACA.PROFILE [shop] workloadProfiles must be a list of objects, each with name and type'],
    [{ environment: existing, workloadProfiles: [big], workloadProfileName: 'small' }, "error ACA.PROFILE [shop] the environment has no workload profile 'small': it has big\n  fix: add it to workloadProfiles or choose another"],
    [{ environment: existing, workloadProfiles: [{ ...big, minimumCount: 1 } as never] }, "error ACA.PROFILE [shop] workload profile 'big' has a count, and the environment is there already"],
    [{ environment: { ...existing, workloadProfiles: [big] } as never }, 'error ACA.PROFILE [shop] environment.workloadProfiles makes profiles of a new environment'],
    [{ workloadProfiles: [big] }, 'error ACA.PROFILE [shop] workloadProfiles says what an existing environment has, and the environment is a new one'],
    [{ environment: { workloadProfiles: [{ ...big, labels: { pool: 5 } as never }] } }, "error ACA.PROFILE [shop] labels of workload profile 'big' must be an object of texts"],
    [{ environment: { workloadProfiles: [{ ...big, labels: { 'kubernetes.io/arch': 'arm64' } }] } }, "error ACA.PROFILE [shop] label 'kubernetes.io/arch' of workload profile 'big' is 'amd64', which cannot be changed"],
    [{ environment: { workloadProfiles: [{ ...big, label: {} } as never] } }, "error ACA.PROFILE [shop] workload profile 'big' has no property 'label'"],
  ])('%# has its profiles checked', (options, message) => expect(toldOfWorker([], options)).toEqual([expect.stringContaining(message)]));
});

describe('what is no question of machines', () => {
  const zones = { environment: { infrastructureSubnetId: SUBNET, zoneRedundant: true } };
  const spread = (topology: string, whenUnsatisfiable?: 'DoNotSchedule'): PlacementProps => ({ topologySpread: [{ topology, whenUnsatisfiable }] });

  it.each<[string, PlacementProps, Options, string]>([
    ['taints', { tolerations: [{ operator: 'Exists' }] }, {}, 'adapted ACA.PLACEMENT [shop/mailer] tolerations are not needed'],
    ['neighbours', { podAffinity: { required: [{ component: 'mailer', topology: 'hostname' }] } }, {}, 'error ACA.PLACEMENT [shop/mailer] podAffinity.required: the platform decides itself which replicas share a machine\n  fix: make one a Sidecar of the other'],
    ['no neighbours', { podAntiAffinity: { required: [{ component: 'mailer', topology: 'hostname' }] } }, {}, 'error ACA.PLACEMENT [shop/mailer] podAntiAffinity.required'],
    ['a wish for neighbours', { podAntiAffinity: { preferred: [{ component: 'mailer', topology: 'hostname', weight: 1 }] } }, {}, 'adapted ACA.PLACEMENT [shop/mailer] podAntiAffinity.preferred is a wish that the platform does not hear'],
    ['virtual nodes', { virtualNodes: 'required' }, {}, "error ACA.PLACEMENT [shop/mailer] virtualNodes 'required': the platform has no virtual nodes\n  fix: choose the profile Consumption"],
    ['leave for virtual nodes', { virtualNodes: 'allowed' }, {}, "adapted ACA.PLACEMENT [shop/mailer] virtualNodes 'allowed' allows what is not there"],
    ['zones', spread('zone', 'DoNotSchedule'), zones, "adapted ACA.PLACEMENT [shop/mailer] topologySpread over 'zone': the environment spreads replicas over zones itself"],
    ['zones without zones', spread('zone', 'DoNotSchedule'), {}, "error ACA.PLACEMENT [shop/mailer] topologySpread over 'zone': the environment is not zone redundant, and all replicas may be in one zone\n  fix: set environment.zoneRedundant and environment.infrastructureSubnetId"],
    ['a wish for zones', spread('topology.kubernetes.io/zone'), {}, "warning ACA.PLACEMENT [shop/mailer] topologySpread over 'topology.kubernetes.io/zone': the environment is not zone redundant"],
    ['zones that nobody knows', spread('zone'), { environment: existing }, "warning ACA.PLACEMENT [shop/mailer] topologySpread over 'zone': whether the existing environment spreads replicas over zones is not known"],
    ['machines', spread('hostname', 'DoNotSchedule'), {}, "error ACA.PLACEMENT [shop/mailer] topologySpread over 'hostname': the platform spreads replicas over the machines of a profile itself and can be held to nothing\n  fix: use whenUnsatisfiable: 'ScheduleAnyway'"],
    ['a wish for machines', spread('hostname'), {}, "adapted ACA.PLACEMENT [shop/mailer] topologySpread over 'hostname'"],
    ['a wish for labels', { nodeAffinity: { preferred: [{ weight: 1, requirements: [{ key: 'pool', values: ['web'] }] }] } }, {}, "adapted ACA.PLACEMENT [shop/mailer] it runs on workload profile 'Consumption' (Consumption), the only one"],
  ])('%s', (_, props, options, message) => expect(noted(props, options)[0]).toContain(message));

  it('a wish for labels is heard once', () => {
    expect(noted({ nodeAffinity: { preferred: [{ weight: 1, requirements: [{ key: 'generation', values: ['5'] }] }] } })).toEqual([
      "adapted ACA.PLACEMENT [shop/mailer] it runs on workload profile 'big' (D4, pool=batch, generation=5), which is liked best of the 3",
      expect.stringContaining('adapted ACA.PLACEMENT [shop/mailer] nodeAffinity.preferred is looked at once'),
    ]);
  });
});

it('is portable: the compiler lets an application for both platforms choose machines', () => {
  const shop = new Application<Kubernetes & ContainerApps>(undefined, 'shop');
  new WebService(shop, 'web', { image: 'w', port: 80 }).with(new Placement({ nodeSelector: { pool: 'web' } }));
  expect(Object.hasOwn(containerApps.traits.placement, 'unsupported')).toBe(false);
});
