import type { Application } from '../application';
import type { Host } from '../component';
import type { ContainerProps } from '../container';
import { Workload } from './workload';

/** The properties of a worker: those of its container. */
export type WorkerProps = ContainerProps;

/** A long-running process that nobody calls: it takes its work from elsewhere. */
export class Worker<Legal extends string = string> extends Workload<Legal, 'worker', WorkerProps> {
  readonly kind = 'worker' as const;

  constructor(scope: Application<Legal> & Host<'worker'>, id: string, props: WorkerProps) {
    super(scope, id, props);
  }
}
