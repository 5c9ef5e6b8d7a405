import { describe, expect, it } from 'vitest';
import { Application, ConfigFiles, CronTask, Daemon, EventTask, HealthChecks, InitContainer, Labels, plan, Secret, Sidecar, Task, WorkloadIdentity, type CronTaskProps, type EventTaskProps, type TaskProps, type Trait } from '../../src';
import { containerApps, type ContainerAppsOptions, type Job, type JobArgs } from '../../src/azure/container-apps';
import { planned, seen, SIZE, told, WHERE } from './support';

const run = { image: 'x:1', ...SIZE, activeDeadlineSeconds: 60 };
const redis = { type: 'redis', metadata: { listName: 'images', listLength: 1 } };
const EACH = 'activeDeadlineSeconds and backoffLimit count for each replica, not for the run as a whole';
const adapted = (kind: string, text: string) => `adapted OAM.ADAPTED [shop/job] component of kind '${kind}': ${text}; ${EACH}`;
const BY_HAND = adapted('task', "it becomes a job, which does not run by itself: start it when it shall run, as with 'az containerapp job start'");
const BY_UTC = adapted('cron-task', 'it becomes a job with a schedule in UTC');
const BY_EVENTS = adapted('event-task', 'it becomes a job that the platform starts, with its own count of runs for what waits');

const task = (props: Partial<TaskProps> = {}, traits: readonly Trait<any, any>[] = [], options: Partial<ContainerAppsOptions> = {}) =>
  planned((shop) => void new Task(shop, 'job', { ...run, ...props }).with(...traits as never[]), options);
const cron = (props: Partial<CronTaskProps> = {}) => planned((shop) => void new CronTask(shop, 'job', { ...run, schedule: '0 3 * * *', ...props }));
const event = (props: Partial<EventTaskProps> = {}) => planned((shop) => void new EventTask(shop, 'job', { ...run, triggers: [redis], ...props }));

function jobOf(result: ReturnType<typeof task>): JobArgs {
  const job = result.resources.find((one): one is Job => one.type === 'app:Job');
  if (job === undefined) throw new Error(told(result).join('\n'));
  return seen(job.args) as JobArgs;
}

describe('a task', () => {
  it('is a job that somebody starts, and says so', () => {
    const result = task();
    expect(told(result)).toEqual([BY_HAND]);
    expect(jobOf(result).configuration).toEqual({
      triggerType: 'Manual', manualTriggerConfig: { parallelism: 1, replicaCompletionCount: 1 }, replicaTimeout: 60, replicaRetryLimit: 6,
    });
    expect(result.resources.some(({ type }) => type === 'app:ContainerApp')).toBe(false);
  });

  it('passes on what is said of the run', () => {
    expect(jobOf(task({ completions: 2, parallelism: 3, backoffLimit: 0 })).configuration).toMatchObject({ manualTriggerConfig: { parallelism: 3, replicaCompletionCount: 2 }, replicaRetryLimit: 0 });
  });

  it('has a place, an identity to pull with, secrets, files, init containers and tags, as an app has', () => {
    const registry = { server: 'acme.azurecr.io', identity: '/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/puller' };
    const job = jobOf(task({}, [new Labels({ team: 'data' }), new ConfigFiles({ mountPath: '/etc/app', files: { a: 'b' } }), new InitContainer({ name: 'wait', image: 'y:1', ...SIZE })], { registry, tags: { cost: '1' } }));
    expect(job).toMatchObject({
      jobName: 'job', ...WHERE, workloadProfileName: 'Consumption', tags: { team: 'data', cost: '1' },
      identity: { type: 'UserAssigned', userAssignedIdentities: [registry.identity] },
      configuration: { registries: [registry], secrets: [{ name: expect.stringMatching(/^file-etc-app-a-/), value: 'b' }] },
      template: { containers: [{ name: 'job', env: [{ name: 'CONFIG_FILES_HASH', value: expect.any(String) }], volumeMounts: [{ mountPath: '/etc/app' }] }], initContainers: [{ name: 'wait' }], volumes: [{ storageType: 'Secret' }] },
    });
    expect(job.template).not.toHaveProperty('scale');
  });

  it.each<[string, Partial<TaskProps>, string]>([
    ['an error without a deadline', { activeDeadlineSeconds: undefined }, 'error ACA.JOB [shop/job] the platform ends every run after a time that must be said, and activeDeadlineSeconds is not given\n  fix: set activeDeadlineSeconds to what a run may take at most'],
    ['an error when it is suspended', { suspend: true }, 'error ACA.JOB [shop/job] suspend: a job of the platform cannot be suspended'],
    ['a warning of more successes than replicas', { completions: 5, parallelism: 2 }, 'warning ACA.JOB [shop/job] completions 5 is above parallelism 2'],
    ['a note on restarts', { restartPolicy: 'OnFailure' }, "adapted ACA.JOB [shop/job] restartPolicy 'OnFailure'"],
    ['a note on what is kept', { ttlSecondsAfterFinished: 5 }, 'adapted ACA.JOB [shop/job] ttlSecondsAfterFinished'],
    ['an error for a size that is not sold', { cpu: 0.3 }, 'error ACA.RESOURCES [shop/job]'],
  ])('comes with %s', (_, props, text) => {
    expect(told(task(props)).filter((line) => line !== BY_HAND)).toEqual([expect.stringContaining(text)]);
  });

  it.each<[Trait<any, any>, string]>([
    [new Sidecar({ name: 'proxy', image: 'y:1', ...SIZE }), "error ACA.JOB [shop/job] sidecar 'proxy': a run of a job is over when all of its containers have ended"],
    [new HealthChecks({ readiness: { tcpSocket: { port: 80 } } }), 'error ACA.PROBE [shop/job] a task has no use for a readiness probe'],
  ])('refuses %o', (trait, text) => {
    expect(told(task({}, [trait])).filter((line) => line.startsWith('error'))).toEqual([expect.stringContaining(text)]);
  });
});

describe('a cron task', () => {
  it.each([
    ['0 3 * * *', '0 3 * * *'], ['@daily', '0 0 * * *'], ['@midnight', '0 0 * * *'], ['@hourly', '0 * * * *'], ['@weekly', '0 0 * * 0'], ['@monthly', '0 0 1 * *'], ['@yearly', '0 0 1 1 *'],
    [' */5  8-18 ? JAN-mar sun,sat ', '*/5 8-18 * 1-3 0,6'],
  ])('runs at %j, written as %j', (schedule, cronExpression) => {
    const result = cron({ schedule, timeZone: 'Etc/UTC' });
    expect(told(result)).toEqual([BY_UTC]);
    expect(jobOf(result).configuration).toMatchObject({ triggerType: 'Schedule', scheduleTriggerConfig: { cronExpression, parallelism: 1, replicaCompletionCount: 1 } });
  });

  it.each<[Partial<CronTaskProps>, string]>([
    [{ schedule: '@every 1h' }, "error ACA.JOB [shop/job] schedule '@every 1h': the platform runs at times, not after them"],
    [{ timeZone: 'Europe/Berlin' }, "error ACA.JOB [shop/job] timeZone 'Europe/Berlin': schedules of the platform are in UTC"],
    [{ concurrencyPolicy: 'Forbid' }, "error ACA.JOB [shop/job] concurrencyPolicy 'Forbid'"],
    [{ startingDeadlineSeconds: 60 }, 'error ACA.JOB [shop/job] startingDeadlineSeconds'],
    [{ suspend: true }, 'error ACA.JOB [shop/job] suspend'],
    [{ failedJobsHistoryLimit: 3 }, 'adapted ACA.JOB [shop/job] failedJobsHistoryLimit: the platform decides itself how many runs it keeps'],
  ])('says of %o', (props, text) => {
    expect(told(cron(props)).filter((line) => line !== BY_UTC)).toEqual([expect.stringContaining(text)]);
  });

  it('says nothing of what is as the platform does it', () => {
    expect(told(cron({ concurrencyPolicy: 'Allow', suspend: false, restartPolicy: 'Never' }))).toEqual([BY_UTC]);
  });
});

describe('an event task', () => {
  it('has rules of one form, with secrets of the job', () => {
    const result = planned((shop) => {
      const queue = new Secret(shop, 'queue', { keys: ['password'] });
      new EventTask(shop, 'job', { ...run, triggers: [{ ...redis, auth: { password: queue.key('password') } }], min: 1, max: 5, pollingInterval: 10 });
    }, { secrets: { queue: { password: 'p' } } });
    expect(told(result)).toEqual([BY_EVENTS]);
    expect(jobOf(result).configuration).toMatchObject({
      triggerType: 'Event', secrets: [{ name: 'queue--password', value: { $secret: 'queue/password' } }],
      eventTriggerConfig: {
        parallelism: 1, replicaCompletionCount: 1,
        scale: { minExecutions: 1, maxExecutions: 5, pollingInterval: 10, rules: [{ name: 'redis', type: 'redis', metadata: { listName: 'images', listLength: '1' }, auth: [{ triggerParameter: 'password', secretRef: 'queue--password' }] }] },
      },
    });
  });

  it('always says how many runs there are', () => {
    expect(jobOf(event()).configuration.eventTriggerConfig!.scale).toMatchObject({ minExecutions: 0, maxExecutions: 100 });
  });

  it.each<[Partial<EventTaskProps>, string]>([
    [{ triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: 60 } }] }, "error ACA.TRIGGER [shop/job] trigger 'cpu' of type 'cpu' measures what runs, and no job is started by it"],
    [{ triggers: [{ type: 'http', metadata: { concurrentRequests: 5 } }] }, "error ACA.TRIGGER [shop/job] trigger 'http' of type 'http' measures what runs"],
    [{ triggers: [{ type: 'kubernetes-workload', metadata: {} }] }, 'error ACA.TRIGGER'],
    [{ scalingStrategy: { strategy: 'eager' } }, "error ACA.JOB [shop/job] scalingStrategy.strategy 'eager'"],
    [{ scalingStrategy: { multipleScalersCalculation: 'sum' } }, "error ACA.JOB [shop/job] scalingStrategy.multipleScalersCalculation 'sum'"],
    [{ rollout: 'gradual' }, "error ACA.JOB [shop/job] rollout 'gradual'"],
    [{ successfulJobsHistoryLimit: 3 }, 'adapted ACA.JOB [shop/job] successfulJobsHistoryLimit'],
  ])('says of %o', (props, text) => {
    expect(told(event(props)).filter((line) => line !== BY_EVENTS)).toEqual([expect.stringContaining(text)]);
  });

  it('may say what the platform does anyway', () => {
    expect(told(event({ scalingStrategy: { strategy: 'default', multipleScalersCalculation: 'max' } }))).toEqual([BY_EVENTS]);
  });
});

describe('kinds that cannot run', () => {
  it('are refused with a reason and a way out', () => {
    const shop = new Application(undefined, 'shop');
    new Daemon(shop, 'daemon', { image: 'x:1' });
    expect(told(plan(shop, containerApps, WHERE))).toEqual([
      expect.stringMatching(/^error OAM.UNSUPPORTED \[shop\/daemon] .* nothing can be placed on each of them\n {2}fix: run it as a Sidecar/),
    ]);
  });
});

describe('an identity of a job', () => {
  const resourceId = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/mailer';
  const trigger = { type: 'azure-queue', metadata: { queueName: 'q' }, podIdentity: { provider: 'azure-workload' } };
  const withIdentity = (...traits: Trait<any, any>[]) => planned((shop) => void new EventTask(shop, 'job', { ...run, triggers: [trigger] }).with(...traits as never[]));

  it('is its own, known to each of its containers, and what its rules sign in as', () => {
    const job = jobOf(withIdentity(new WorkloadIdentity({ clientId: 'c', resourceId }), new InitContainer({ name: 'wait', image: 'y:1', ...SIZE })));
    const env = [{ name: 'AZURE_CLIENT_ID', value: 'c' }];
    expect(job).toMatchObject({
      identity: { type: 'UserAssigned', userAssignedIdentities: [resourceId] }, template: { containers: [{ env }], initContainers: [{ env }] },
      configuration: { eventTriggerConfig: { scale: { rules: [{ name: 'azure-queue', type: 'azure-queue', metadata: { queueName: 'q' }, identity: resourceId }] } } },
    });
  });

  it('must be there for a rule that signs in', () => {
    expect(told(withIdentity())).toContainEqual(expect.stringContaining("error ACA.TRIGGER [shop/job] trigger 'azure-queue' signs in as an identity of the app, and 'job' has none"));
  });
});
