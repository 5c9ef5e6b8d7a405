import type { ComponentTable } from '../../plan/target';
import type { WorkloadDraft } from '../draft';
import type { KubernetesObject } from '../objects';
import type { KubernetesOptions } from '../options';
import { cronTask } from './cron-task';
import { daemon } from './daemon';
import { eventTask } from './event-task';
import { functionApp } from './function-app';
import { statefulService } from './stateful-service';
import { task } from './task';
import { webService } from './web-service';
import { worker } from './worker';

/** How component kinds are lowered. */
export const components = {
  'cron-task': cronTask,
  daemon,
  'event-task': eventTask,
  'function-app': functionApp,
  'stateful-service': statefulService,
  task,
  'web-service': webService,
  worker,
} satisfies ComponentTable<WorkloadDraft, KubernetesObject, KubernetesOptions>;
