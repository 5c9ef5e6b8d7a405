import type { WebService } from '../../../model/components/web-service';
import { checkReachable } from '../checks/reachable';
import type { ContainerAppsComponentRule } from '../rules';
import { workload } from './workload';

/** A container app with ingress from inside its environment, unless a route asks for more. */
export const webService: ContainerAppsComponentRule<WebService<any>> = { ...workload, check: checkReachable };
