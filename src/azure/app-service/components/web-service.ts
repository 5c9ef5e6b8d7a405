import type { WebService } from '../../../model/components/web-service';
import { checkAddresses } from '../checks/addresses';
import { checkPorts } from '../checks/ports';
import { checkRoutes } from '../checks/routes';
import { checkWorkload } from '../checks/workload';
import type { AppServiceComponentRule } from '../rules';
import { draftOf, siteResources } from './workload';

/** A site that answers HTTP: to everyone where a route says so, else to what runs in the deployment's network. */
export const webService: AppServiceComponentRule<WebService<any>> = {
  check: (component, at) => [...checkWorkload(component, at), ...checkPorts(component, at), ...checkRoutes(component, at), ...checkAddresses(component, at)],
  draft: draftOf,
  finish: siteResources,
};
