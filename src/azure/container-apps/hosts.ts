import type { Component } from '../../model/component';
import type { Ingress, IngressPath } from '../../model/traits/ingress';
import { isHttp, routesOf } from './addresses';
import type { At } from './rules';

/** A route that leads to a component. */
export interface HostRoute {
  readonly component: Component<any, any>;
  readonly route: Ingress;
}

/** All routes of one host. */
export interface Host {
  /** In lower case. @default - the environment's own name for it */
  readonly name?: string;
  readonly routes: readonly HostRoute[];
  /** Whether an app alone cannot answer for it: the environment looks at paths and passes requests on. */
  readonly byPath: boolean;
}

/** Facts 2.4: a host is bound to one app, or to a set of rules that choose among apps by path. */
export function hostsOf(at: At): readonly Host[] {
  return at.once(findHosts);
}

function findHosts(at: At): Host[] {
  const hosts = new Map<string | undefined, HostRoute[]>();
  for (const component of at.components.filter(hasHttp)) {
    for (const route of routesOf(component, at)) {
      const name = route.props.host?.toLowerCase();
      const known = hosts.get(name);
      if (known === undefined) hosts.set(name, [{ component, route }]);
      else known.push({ component, route });
    }
  }
  return [...hosts].map(([name, routes]) => {
    const several = name !== undefined && new Set(routes.map(({ component }) => component)).size > 1;
    return { name, routes, byPath: several || routes.some(({ route }) => !route.paths.every(isWhole)) };
  });
}

/** Whether requests of a route come by the rules of the environment. */
export function isByPath(route: Ingress, at: At): boolean {
  return at.once(findRoutesByPath).has(route);
}

function findRoutesByPath(at: At): ReadonlySet<Ingress> {
  return new Set(hostsOf(at).filter(({ byPath }) => byPath).flatMap(({ routes }) => routes.map(({ route }) => route)));
}

/** Everything below the root. */
export function isWhole({ path, pathType = 'Prefix' }: IngressPath): boolean {
  return path === '/' && pathType === 'Prefix';
}

function hasHttp(component: Component<any, any>): boolean {
  const { ports = [] } = component as { ports?: readonly Parameters<typeof isHttp>[0][] };
  return ports.length > 0 && isHttp(ports[0]);
}
