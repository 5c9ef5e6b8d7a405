import type { Application } from '../application';
import { checkOptionalFlag } from '../arguments';
import type { Host } from '../component';
import { checkJob, JOB_KEYS, type JobProps } from '../job';
import { Workload } from './workload';

export interface TaskProps extends JobProps {
  /**
   * Whether it waits. Its replicas are stopped until this is false again.
   * @default false
   */
  readonly suspend?: boolean;
}

/** Something that is done once and comes to an end, such as a migration. */
export class Task<Legal extends string = string> extends Workload<Legal, 'task', TaskProps> {
  readonly kind = 'task' as const;

  constructor(scope: Application<Legal> & Host<'task'>, id: string, props: TaskProps) {
    super(scope, id, props, [...JOB_KEYS, 'suspend']);
    checkJob(this.path, props);
    checkOptionalFlag(`${this.path}: suspend`, props.suspend);
  }
}
