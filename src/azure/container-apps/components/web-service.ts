import type { WebService } from '../../../model/components/web-service';
import { checkAddresses } from '../checks/addresses';
import { checkDefaultProbes } from '../checks/default-probes';
import { checkPorts } from '../checks/ports';
import { checkRoutes } from '../checks/routes';
import { checkWorkload } from '../checks/workload';
import type { ContainerAppsComponentRule } from '../rules';
import { workload } from './workload';

/** A container app with ingress from inside its environment, unless a route asks for more. */
export const webService: ContainerAppsComponentRule<WebService<any>> = {
  ...workload,
  check: (component, at) => [
    ...checkWorkload(component, at), ...checkPorts(component, at), ...checkRoutes(component, at), ...checkAddresses(component, at),
    ...checkDefaultProbes(component, at),
  ],
};
