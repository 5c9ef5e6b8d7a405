import type { ComponentTable } from '../../../plan/target';
import type { AppDraft } from '../draft';
import type { ContainerAppsOptions } from '../options';
import type { ContainerAppsResource } from '../types';
import { webService } from './web-service';
import { worker } from './worker';

/** The component kinds that this target can run. */
export const components = {
  'web-service': webService,
  worker,
} satisfies ComponentTable<AppDraft, ContainerAppsResource, ContainerAppsOptions>;
