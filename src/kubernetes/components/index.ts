import type { ComponentTable } from '../../plan/target';
import type { WorkloadDraft } from '../draft';
import type { KubernetesObject } from '../objects';
import type { KubernetesOptions } from '../options';
import { webService } from './web-service';
import { worker } from './worker';

/** How component kinds are lowered. */
export const components = {
  'web-service': webService,
  worker,
} satisfies ComponentTable<WorkloadDraft, KubernetesObject, KubernetesOptions>;
