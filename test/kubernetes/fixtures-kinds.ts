import { CronTask, Daemon, EventTask, FunctionApp, Secret, StatefulService, Task, type Application, type CronTaskProps, type EventTaskProps, type FunctionAppProps, type StatefulServiceProps, type TaskProps, type Workload } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { object, objects, service, worker, type Loose } from './fixtures';

const image = 'ghcr.io/acme/x:1';

export const stateful = (scope: Application, props: Partial<StatefulServiceProps> = {}, id = 'db'): StatefulService => new StatefulService(scope, id, { image, port: 5432, ...props });
export const daemon = (scope: Application, props: object = {}, id = 'logs'): Daemon => new Daemon(scope, id, { image, ...props });
export const task = (scope: Application, props: Partial<TaskProps> = {}, id = 'migrate'): Task => new Task(scope, id, { image, ...props });
export const cronTask = (scope: Application, props: Partial<CronTaskProps> = {}, id = 'report'): CronTask => new CronTask(scope, id, { image, schedule: '0 3 * * *', ...props });
export const eventTask = (scope: Application, props: Partial<EventTaskProps> = {}, id = 'thumbnails'): EventTask =>
  new EventTask(scope, id, { image, triggers: [{ type: 'redis', metadata: { listName: 'images' } }], ...props });

/** A function app and the secret of its storage, which {@link storageOptions} binds. */
export const functionApp = (scope: Application, props: Partial<FunctionAppProps> = {}, id = 'api'): FunctionApp =>
  new FunctionApp(scope, id, { image, storage: new Secret(scope, `storage-of-${id}`, { keys: ['connection'] }).key('connection'), ...props });
export const storageOptions: Partial<KubernetesOptions> = { secrets: { 'storage-of-api': { existing: 'storage' } } };

/** One component of every kind, by its kind. */
export const everyKind: Record<string, (scope: Application, props?: object, id?: string) => Workload<any, any, any>> = {
  'cron-task': cronTask, daemon, 'event-task': eventTask, 'function-app': functionApp, 'stateful-service': stateful, task,
  'web-service': (scope, props, id) => service(scope, id, props), worker: (scope, props, id) => worker(scope, id, props),
};
export const optionsOf = (kind: string): Partial<KubernetesOptions> => (kind === 'function-app' ? storageOptions : {});

/** The one Job of an application. */
export const jobOf = (application: Application, options: Partial<KubernetesOptions> = {}): Loose => {
  const jobs = objects(application, options).filter(({ kind }) => kind === 'Job');
  if (jobs.length !== 1) throw new Error(`${jobs.length} Jobs`);
  return jobs[0]!;
};

const CONTROLLERS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'ScaledJob'];

/** The object that keeps the pods, and their template, whatever kind it is. */
export function controlled(application: Application, options: Partial<KubernetesOptions> = {}): { controller: Loose; template: any } {
  const controller = objects(application, options).find(({ kind }) => CONTROLLERS.includes(kind))!;
  const { spec } = object(application, controller.kind, controller.metadata.name, options);
  return { controller, template: (spec.jobTemplate?.spec ?? spec.jobTargetRef ?? spec).template };
}
