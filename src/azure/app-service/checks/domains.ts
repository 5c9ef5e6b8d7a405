import type { Finding } from '../../../plan/diagnostic';
import { checkHostOwners } from '../../shared/checks/hosts';
import { routesOf } from '../access';
import { refuse } from '../findings';
import type { At } from '../rules';

/** A host name is bound to one site, which answers for all of it. */
export function checkDomains(at: At): Finding[] {
  return checkHostOwners(at, (component) => routesOf(component, at), (host, owner) =>
    refuse('APPSVC.DOMAIN', `host '${host}' is bound to '${owner}' already, and the platform knows each host once`, 'give one of them another host, or put a gateway component before both'));
}
