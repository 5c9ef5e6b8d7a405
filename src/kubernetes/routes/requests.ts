import type { Component } from '../../model/component';
import type { Ingress } from '../../model/traits/ingress';
import { portOf } from '../addresses';
import type { At } from '../rules';
import { mainPorts } from '../services/ports';
import { countedPort, interceptedHost, isCounted } from './interceptor';

/** What the interceptor tells the requests of a component by. */
export interface Requests {
  readonly hosts: readonly string[];
  /** Left out where the hosts are no other component's: then every path is its own. */
  readonly pathPrefixes?: readonly string[];
}

export function requestsOf(component: Component<any, any>, at: At): Requests {
  const paths = countedPaths(component, at);
  const { namespace } = at.options;
  const inside = namespace === undefined ? [] : [interceptedHost(at.name(component), namespace)];
  const hosts = [...paths.keys(), ...inside];
  return sharedHosts(component, at).length === 0 ? { hosts } : { hosts, pathPrefixes: [...new Set([...paths.values()].flat())] };
}

/** The paths that lead to the port that is counted, by the host of their routes. */
export function countedPaths(component: Component<any, any>, at: At): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const route of at.traitsOf<Ingress>(component, 'ingress')) {
    if (route.props.host === undefined) continue;
    const counted = route.paths.filter((path) => isCounted(portOf({ ports: mainPorts(component, at) }, path.port), component, at)).map(({ path }) => path);
    if (counted.length > 0) paths.set(route.props.host, [...paths.get(route.props.host) ?? [], ...counted]);
  }
  return paths;
}

/** Hosts of a component that lead to another one with an HttpScaler as well. */
export function sharedHosts(component: Component<any, any>, at: At): string[] {
  const others = at.components.filter((other) => other !== component && countedPort(other, at) !== undefined);
  const theirs = new Set(others.flatMap((other) => [...countedPaths(other, at).keys()]));
  return [...countedPaths(component, at).keys()].filter((host) => theirs.has(host));
}
