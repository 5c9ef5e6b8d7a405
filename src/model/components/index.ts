import type { CronTask } from './cron-task';
import type { Daemon } from './daemon';
import type { EventTask } from './event-task';
import type { FunctionApp } from './function-app';
import type { StatefulService } from './stateful-service';
import type { Task } from './task';
import type { WebService } from './web-service';
import type { Worker } from './worker';

export { CronTask, type CronTaskProps } from './cron-task';
export { Daemon, type DaemonProps } from './daemon';
export { EventTask, type EventTaskProps, type EventTaskScalingStrategy } from './event-task';
export { FunctionApp, type FunctionAppProps, type FunctionsRuntime } from './function-app';
export { type PortsProps } from './ports';
export { StatefulService, type StatefulServiceProps, type VolumeClaimRetention } from './stateful-service';
export { Task, type TaskProps } from './task';
export { WebService, type WebServiceProps } from './web-service';
export { Worker, type WorkerProps } from './worker';
export { Workload } from './workload';

/** The component kinds of this package. Every built-in target answers for each. */
export interface BuiltInComponents {
  'cron-task': CronTask<any>;
  daemon: Daemon<any>;
  'event-task': EventTask<any>;
  'function-app': FunctionApp<any>;
  'stateful-service': StatefulService<any>;
  task: Task<any>;
  'web-service': WebService<any>;
  worker: Worker<any>;
}
