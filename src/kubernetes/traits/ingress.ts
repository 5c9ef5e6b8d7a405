import type { Ingress } from '../../model/traits/ingress';
import { refuse } from '../findings';
import { edgeOf, routesOf } from '../routes/edge';
import { checkGatewayRoute } from '../routes/gateway';
import { checkHost } from '../routes/hosts';
import { checkHttpRoutes, httpRoutes } from '../routes/http-routes';
import { ingressName, ingressObjects } from '../routes/ingress-objects';
import { checkNginxBackend } from '../routes/nginx';
import { checkPath, routedPorts } from '../routes/paths';
import { checkTls, checkTlsHost } from '../routes/tls';
import type { KubernetesTraitRule } from '../rules';
import { mainPorts } from '../services/ports';

/** One Ingress for all routes of a component from outside, and one for those from inside; or an HTTPRoute for each host. */
export const ingress: KubernetesTraitRule<Ingress> = {
  check(trait, component, at) {
    const { host, external = true } = trait.props;
    const ports = mainPorts(component, at);
    if (ports.length === 0) return [refuse('K8S.INGRESS', 'a route needs a port to lead to, and the component has none', 'give the component a port')];
    const routes = routesOf(component, at);
    const classless = !external && at.options.ingress?.internalClassName === undefined;
    return [
      ...(host === undefined ? [] : checkHost(host)),
      ...trait.paths.flatMap((path) => checkPath(path, ports)),
      ...checkTlsHost(trait),
      ...(edgeOf(at) === 'gateway' ? [...checkGatewayRoute(trait, at), ...checkHttpRoutes(trait, routes)] : [
        ...checkTls(trait, ingressName(at.name(component), external), component, at),
        ...(edgeOf(at) === 'nginx' && routes[0] === trait ? [true, false].flatMap((side) => checkNginxBackend(routedPorts(routes.filter(({ props }) => (props.external ?? true) === side), component, at))) : []),
        ...(classless ? [refuse('K8S.INGRESS', "a route with external: false needs an Ingress class that stays inside: the cluster's default class would publish it", 'set the option ingress.internalClassName')] : []),
      ]),
    ];
  },

  outputs(trait, draft, at) {
    const routes = routesOf(draft.component, at);
    // Routes share objects, so the first one makes them for all.
    if (routes[0] !== trait) return [];
    return edgeOf(at) === 'gateway' ? httpRoutes(routes, draft, at) : [...ingressObjects(true, routes, draft, at), ...ingressObjects(false, routes, draft, at)];
  },
};
