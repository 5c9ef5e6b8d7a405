import { Application, CronTask, EventTask, Scaler, Task, type CronTaskProps, type EventTaskProps } from '../../../../src';
import { image, type HostileCase } from '../hostile-case';
import { cronJob, job, scaledJob } from '../written';

const redis = { type: 'redis', metadata: { address: 'redis:6379', listName: 'mail', listLength: '5' } };

function shopWith(add: (shop: Application) => unknown): Application {
  const shop = new Application(undefined, 'shop');
  add(shop);
  return shop;
}

const task = (about: string, props: object, spec: object, taken?: string): HostileCase =>
  ({ about, model: () => shopWith((shop) => new Task(shop, 'orders', { image, ...props })), objects: () => job(spec), taken });
const cron = (about: string, props: object, taken?: string): HostileCase =>
  ({ about, model: () => shopWith((shop) => new CronTask(shop, 'orders', { image, schedule: '0 * * * *', ...props } as CronTaskProps)), objects: () => cronJob(props), taken });
const events = (about: string, props: object, spec: object, taken?: string): HostileCase =>
  ({ about, model: () => shopWith((shop) => new EventTask(shop, 'orders', { image, triggers: [redis], ...props } as EventTaskProps)), objects: () => scaledJob(spec), taken });
const byOperator = 'the schema of KEDA takes it, and its operator makes no Job';

/** What runs to its end. */
export const tasks: readonly HostileCase[] = [
  task('a task that must be done -1 times', { completions: -1 }, { completions: -1 }),
  task('a task with 1.5 retries', { backoffLimit: 1.5 }, { backoffLimit: 1.5 }),
  task('a task that may take 0 seconds', { activeDeadlineSeconds: 0 }, { activeDeadlineSeconds: 0 }, 'it fails at once, whatever it does'),
  task('a task that is always started again', { restartPolicy: 'Always' }, { template: { spec: { restartPolicy: 'Always', containers: [{ name: 'orders', image }] } } }),
  { about: 'a task with a number of replicas', model: () => shopWith((shop) => new Task(shop, 'orders', { image }).with(new Scaler({ replicas: 2 }) as never)), objects: () => job({ replicas: 2 }) },
  cron('a schedule of four fields', { schedule: '* * * *' }),
  cron('a schedule at minute 60', { schedule: '60 * * * *' }),
  cron('a schedule with a time zone in it', { schedule: 'TZ=UTC 0 * * * *' }),
  cron('a time zone called Europe/Belin', { timeZone: 'Europe/Belin' }),
  cron('runs at the same time that are Skipped', { concurrencyPolicy: 'Skip' }),
  cron('a history of -1 runs', { failedJobsHistoryLimit: -1 }),
  events('an event task without triggers', { triggers: undefined }, { triggers: undefined }),
  events('an event task by cpu', { triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: '50' } }] }, { triggers: [{ type: 'cpu', metricType: 'Utilization', metadata: { value: '50' } }] }, byOperator),
  events('an event task with a strategy that is none', { scalingStrategy: { strategy: 'lazy' } }, { scalingStrategy: { strategy: 'lazy' } }),
  events('an event task with more runs at least than at most', { min: 5, max: 3 }, { minReplicaCount: 5, maxReplicaCount: 3 }, byOperator),
  events('an event task that rolls out at random', { rollout: 'random' }, { rollout: { strategy: 'random' } }),
];
