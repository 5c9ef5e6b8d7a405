import type { WebService } from '../../../model/components/web-service';
import { checkPorts } from '../checks/ports';
import { checkWorkload } from '../checks/workload';
import type { ContainerInstancesComponentRule } from '../rules';
import { draftOf, groupsOf } from './workload';

/** How a new version of anything that keeps running comes about. */
export const REPLACED = 'a new version ends the containers of the old one before its own start';

/** A container group with an address. */
export const webService: ContainerInstancesComponentRule<WebService<any>> = {
  adapts: `it becomes a container group, with nothing before it that looks into requests; ${REPLACED}`,
  check: (component, at) => [...checkWorkload(component, at), ...checkPorts(component, at)],
  draft: draftOf,
  finish: groupsOf,
};
