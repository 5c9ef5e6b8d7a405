import type { Worker } from '../../../model/components/worker';
import { checkPorts } from '../checks/ports';
import { checkWorkload } from '../checks/workload';
import type { ContainerInstancesComponentRule } from '../rules';
import { REPLACED } from './web-service';
import { draftOf, groupsOf } from './workload';

/** A container group without an address, unless a trait opens a port. */
export const worker: ContainerInstancesComponentRule<Worker<any>> = {
  adapts: `it becomes a container group; ${REPLACED}`,
  check: (component, at) => [...checkWorkload(component, at), ...checkPorts(component, at)],
  draft: draftOf,
  finish: groupsOf,
};
