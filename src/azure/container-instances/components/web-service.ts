import type { WebService } from '../../../model/components/web-service';
import { checkPorts } from '../checks/ports';
import { checkWorkload } from '../checks/workload';
import type { ContainerInstancesComponentRule } from '../rules';
import { draftOf, groupsOf } from './workload';

/** How a new version of anything that keeps running comes about. */
export const REPLACED = 'a change ends the containers that run before the new ones start, and nobody looks after it while the machine is renewed';

/** A container group with an address. */
export const webService: ContainerInstancesComponentRule<WebService<any>> = {
  adapts: `it becomes a container group, with nothing before it that looks into requests; ${REPLACED}`,
  check: (component, at) => [...checkWorkload(component, at), ...checkPorts(component, at)],
  draft: draftOf,
  finish: groupsOf,
};
