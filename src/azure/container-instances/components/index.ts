import { Unsupported, type ComponentTable } from '../../../plan/target';
import type { GroupDraft } from '../draft';
import type { ContainerInstancesOptions } from '../options';
import type { ContainerInstancesResource } from '../types';
import { task } from './task';
import { webService } from './web-service';
import { worker } from './worker';

/** The component kinds that this target can run. */
export const components = {
  'cron-task': new Unsupported('nothing on the platform starts a group by a schedule', 'use target container-apps, or start a Task by a schedule of your own, as with a Logic App'),
  daemon: new Unsupported('the machines belong to the platform, and nothing can be placed on each of them', 'run it as a Sidecar of the components that need it, or use target kubernetes'),
  'event-task': new Unsupported('nothing on the platform starts a group by events', 'use target container-apps, or a Worker that waits for the events itself'),
  'function-app': new Unsupported('the platform knows no functions, and does not scale by their triggers', 'use target container-apps, or run the image as a WebService'),
  'stateful-service': new Unsupported('replicas of a group have neither names that stay nor volumes of their own', 'use a managed service of the platform, or target kubernetes'),
  task,
  'web-service': webService,
  worker,
} satisfies ComponentTable<GroupDraft, ContainerInstancesResource, ContainerInstancesOptions>;
