import type { Workload } from '../../../model/components/workload';
import { routesOf } from '../addresses';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse } from '../findings';
import type { At } from '../rules';

/** Facts 2.4: HTTPS and reach are decided once for an app, whatever host a request names. */
export function checkRoutes(component: Workload<any, any, any>, at: At): Finding[] {
  const routes = routesOf(component, at);
  const findings: Finding[] = [];
  const secure = routes.filter(({ props }) => props.tls !== undefined && props.tls !== false);
  if (secure.length > 0 && secure.length < routes.length) {
    findings.push(refuse('ACA.INGRESS', `${secure.length} of ${routes.length} routes have tls: an app speaks HTTPS on all of its hosts or redirects none`, 'give tls to all of them or to none'));
  }
  const inner = routes.filter(({ props }) => props.external === false);
  if (inner.length > 0 && inner.length < routes.length) {
    const hosts = inner.map(({ props }) => props.host ?? 'any host').join(', ');
    findings.push(adapt('ACA.INGRESS', `routes from inside (${hosts}) and from outside meet on one app: all of them can be reached from outside`));
  }
  return findings;
}
