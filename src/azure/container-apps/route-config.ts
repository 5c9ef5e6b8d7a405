import { shortHash } from '../../plan/names';
import { keyOf } from '../shared/resource';
import { domainArgs } from './domains';
import { insideEnvironment } from './environment';
import { hostsOf, isWhole, type Host } from './hosts';
import type { At } from './rules';
import type { HttpRouteConfig, HttpRouteRuleArgs } from './types';

export function routeConfigKey({ name }: Host): Pick<HttpRouteConfig, 'name' | 'type'> {
  return { name: name ?? 'routes', type: 'app:HttpRouteConfig' };
}

/** Rules that share the paths of a host among apps, after the apps. */
export function routeConfigs(at: At): HttpRouteConfig[] {
  return hostsOf(at).filter(({ byPath }) => byPath).map((host) => ({
    ...routeConfigKey(host),
    args: {
      httpRouteName: routeName(at.application.name, host.name),
      ...insideEnvironment(at),
      properties: {
        customDomains: host.name === undefined ? undefined : [domainArgs(host.name, host.routes[0].route.props.tls)],
        rules: rulesOf(host, at),
      },
    },
    dependsOn: [...new Set(host.routes.map(({ component }) => keyOf({ type: 'app:ContainerApp', name: at.name(component) })))].sort(),
  }));
}

/** The first rule that matches counts: whole paths before all below one, and the longer before the shorter. */
function rulesOf({ routes }: Host, at: At): HttpRouteRuleArgs[] {
  const all = routes.flatMap(({ component, route }) => route.paths.map((path) => ({ ...path, app: at.name(component) })));
  const rank = ({ pathType = 'Prefix', path }: typeof all[number]): string => `${pathType === 'Exact' ? 0 : 1} ${String(9999 - path.length).padStart(4, '0')} ${path}`;
  return all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map((entry) => ({
    description: `${entry.pathType === 'Exact' ? 'exactly ' : ''}${entry.path}`,
    routes: [{ match: matchOf(entry.path, entry.pathType) }],
    targets: [{ containerApp: entry.app }],
  }));
}

function matchOf(path: string, pathType?: 'Prefix' | 'Exact'): HttpRouteRuleArgs['routes'][number]['match'] {
  if (pathType === 'Exact') return { path };
  return isWhole({ path, pathType }) ? { prefix: '/' } : { pathSeparatedPrefix: path.replace(/\/+$/, '') };
}

/** Facts 1: letters and digits alone, so that different hosts could read the same; the environment may be shared, too. */
function routeName(application: string, host: string | undefined): string {
  const words = (host ?? `${application}routes`).toLowerCase().replace(/[^a-z0-9]+/g, '');
  return `${/^[a-z]/.test(words) ? '' : 'h'}${words}`.slice(0, 55) + shortHash(application, host ?? '');
}
