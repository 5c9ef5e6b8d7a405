import type { WebService } from './web-service';
import type { Worker } from './worker';

export { WebService, type WebServiceProps } from './web-service';
export { Worker, type WorkerProps } from './worker';
export { Workload } from './workload';

/** The component kinds of this package. Every built-in target answers for each. */
export interface BuiltInComponents {
  'web-service': WebService<any>;
  worker: Worker<any>;
}
