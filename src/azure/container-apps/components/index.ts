import { Unsupported, type ComponentTable } from '../../../plan/target';
import type { AppDraft } from '../draft';
import type { ContainerAppsOptions } from '../options';
import type { ContainerAppsResource } from '../types';
import { cronTask } from './cron-task';
import { eventTask } from './event-task';
import { functionApp } from './function-app';
import { statefulService } from './stateful-service';
import { task } from './task';
import { webService } from './web-service';
import { worker } from './worker';

/** The component kinds that this target can run. */
export const components = {
  'cron-task': cronTask,
  daemon: new Unsupported('the machines belong to the platform, and nothing can be placed on each of them', 'run it as a Sidecar of the components that need it, or use target kubernetes'),
  'event-task': eventTask,
  'function-app': functionApp,
  'stateful-service': statefulService,
  task,
  'web-service': webService,
  worker,
} satisfies ComponentTable<AppDraft, ContainerAppsResource, ContainerAppsOptions>;
