import { Unsupported, type ComponentTable } from '../../../plan/target';
import type { SiteDraft } from '../draft';
import type { AppServiceOptions } from '../options';
import type { AppServiceResource } from '../types';
import { webService } from './web-service';
import { worker } from './worker';

const job = (what: string): Unsupported => new Unsupported(`a site runs for as long as its plan, and ${what}`, 'use target container-apps, which has jobs');

/** The component kinds that this target can run. */
export const components = {
  'cron-task': job('nothing starts a container by a schedule and lets it end'),
  daemon: new Unsupported('the machines belong to the plan, and nothing can be placed on each of them', 'run it as a Sidecar of the components that need it, or use target kubernetes'),
  'event-task': job('nothing starts a container for an event and lets it end'),
  'function-app': new Unsupported('this version has no rule for function apps yet', 'run the image as a WebService or Worker, or use target container-apps'),
  'stateful-service': new Unsupported('instances of a site have neither names that stay nor volumes of their own', 'use a managed service of the platform, or target kubernetes'),
  task: job('nothing starts a container once and lets it end'),
  'web-service': webService,
  worker,
} satisfies ComponentTable<SiteDraft, AppServiceResource, AppServiceOptions>;
