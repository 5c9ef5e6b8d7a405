import type { Finding } from '../../../plan/diagnostic';
import { checkHostOwners } from '../../shared/checks/hosts';
import { refuse } from '../findings';
import { routesOf } from '../routes';
import type { At } from '../rules';

/** The DNS record of a host leads to the groups of one component, which answers for all of it. */
export function checkHosts(at: At): Finding[] {
  return checkHostOwners(at, (component) => routesOf(component, at), (host, owner) =>
    refuse('ACI.INGRESS', `host '${host}' is that of '${owner}' already, and nothing before the groups tells requests to one host apart`, 'give one of them another host, or put a gateway component before both'));
}
