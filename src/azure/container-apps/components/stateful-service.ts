import type { StatefulService } from '../../../model/components/stateful-service';
import { checkReachable } from '../checks/reachable';
import { checkStateful } from '../checks/stateful';
import type { ContainerAppsComponentRule } from '../rules';
import { workload } from './workload';

/** A container app of one replica. */
export const statefulService: ContainerAppsComponentRule<StatefulService<any>> = {
  ...workload,
  adapts: 'it becomes a container app of one replica without a name that stays; what it keeps must be on a share, and while a new version takes over two replicas use it',
  check: (component, at) => [...checkReachable(component, at), ...checkStateful(component, at)],
};
