import type { WebService } from '../../../model/components/web-service';
import type { Finding } from '../../../plan/diagnostic';
import { routesOf } from '../access';
import { adapt, refuse } from '../findings';
import type { At } from '../rules';

/** A site has one door: it is open to everyone or not, and sends everyone to HTTPS or nobody. */
export function checkRoutes(component: WebService<any>, at: At): Finding[] {
  const routes = routesOf(component, at);
  const open = routes.filter(({ props }) => props.external !== false);
  const findings: Finding[] = [];
  if (open.length > 0 && open.length < routes.length) findings.push(refuse('APPSVC.INGRESS', 'one route is external and another is not: a site is open to everyone or to its network alone', 'make all of them the same, or two components'));
  const named = routes.filter(({ props }) => props.host !== undefined);
  const plain = named.filter(({ props }) => props.tls !== true);
  if (plain.length > 0 && plain.length < named.length) findings.push(adapt('APPSVC.TLS', 'one host has HTTPS and another has not: the site sends no request from HTTP to HTTPS by itself'));
  return findings;
}
