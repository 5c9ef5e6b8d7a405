import type { Component } from '../../model/component';
import type { HttpScalerProps } from '../../model/traits/http-scaler';
import type { Ingress } from '../../model/traits/ingress';
import { didYouMean } from '../../plan/suggest';
import { connections } from '../../plan/connections';
import type { Finding } from '../../plan/diagnostic';
import { portOf } from '../addresses';
import { refuse, warn } from '../findings';
import { edgeOf } from '../routes/edge';
import { countedPort, isCounted } from '../routes/interceptor';
import { countedPaths, requestsOf, sharedHosts } from '../routes/requests';
import type { At } from '../rules';
import { exposesOf, mainPorts } from '../services/ports';

/** Whether the interceptor, which serves all applications of the cluster, can count what is meant. */
export function checkHttpScaler({ min = 0, port: wanted }: HttpScalerProps, component: Component<any, any>, at: At): Finding[] {
  const ports = mainPorts(component, at);
  const port = countedPort(component, at);
  if (port === undefined) {
    const names = ports.map(({ name }) => name);
    return [wrong(wanted === undefined ? 'requests come in on a port, and the component has none' : `there is no port '${wanted}' to count requests on: the ports are ${names.join(', ') || 'none'}`,
      (wanted === undefined ? undefined : didYouMean(wanted, names)) ?? 'give the component an HTTP port')];
  }
  if (port.appProtocol === 'tcp') return [wrong(`port '${port.name}' is ${port.protocol}, and requests are counted on HTTP ports alone`, 'name an HTTP port, or scale by something else')];
  const routes = at.traitsOf<Ingress>(component, 'ingress');
  const past = min > 0 ? [] : routes.flatMap((route) => route.paths).filter((path) => (path.port ?? ports[0].name) !== port.name);
  const exposed = min > 0 ? [] : exposesOf(component, at).filter(({ type }) => type !== 'ClusterIP').flatMap((trait) => trait.ports);
  const dapr = min > 0 ? 0 : at.traitsOf(component, 'dapr-sidecar').length;
  return [
    ...(routes.some(({ props }) => props.host === undefined) ? [wrong('a route without a host would take the requests of every application in the cluster', 'give the route its host')] : []),
    ...(edgeOf(at) === 'gateway' && countedPaths(component, at).size > 0 ? [wrong('routes of a Gateway lead to no Service of type ExternalName, by which the interceptor of the add-on would be reached', 'let the option ingress stand in the place of gateway, or scale by something else')] : []),
    ...checkCallers(component, at),
    ...checkShared(component, at),
    ...past.map((path) => warn('K8S.HTTP_SCALER', `path '${path.path}' leads to port '${path.port ?? ports[0].name}', whose requests are not counted: while no replica runs, nobody answers there`, 'set min: 1, or lead the path to the port that is counted')),
    ...exposed.map(({ name }) => warn('K8S.HTTP_SCALER', `port '${name}' is exposed past the interceptor, and requests there are not counted: while no replica runs, nobody answers`, 'set min: 1, or lead outsiders in by a route')),
    ...(dapr > 0 ? [warn('K8S.HTTP_SCALER', 'Dapr calls the component without passing the interceptor: while no replica runs, such calls fail', 'set min: 1')] : []),
  ];
}

/** Other components call it by a name with the namespace in it. */
function checkCallers(component: Component<any, any>, at: At): Finding[] {
  const callers = callersOf(component, at);
  if (at.options.namespace === undefined) {
    const fix = 'set the option namespace';
    if (callers.length > 0) return [wrong(`${callers.join(', ')} would call it by a name that other namespaces have too, and the interceptor serves all of them`, fix)];
    return countedPaths(component, at).size > 0 ? [] : [wrong('nothing tells its requests from those of other applications', `give it a route with a host, or ${fix}`)];
  }
  const { pathPrefixes } = requestsOf(component, at);
  if (callers.length === 0 || pathPrefixes === undefined || pathPrefixes.includes('/')) return [];
  return [wrong(`${callers.join(', ')} would reach it at ${pathPrefixes.join(', ')} alone, because it shares a host with another component`, 'give it a host of its own')];
}

function callersOf(component: Component<any, any>, at: At): string[] {
  const calls = connections(at.application).filter((one) => one.to === component.name && isCounted(portOf({ ports: mainPorts(component, at) }, one.port), component, at));
  return [...new Set(calls.map(({ from }) => from))];
}

/** An HTTPScaledObject stands for all of its hosts with all of its paths. */
function checkShared(component: Component<any, any>, at: At): Finding[] {
  const shared = sharedHosts(component, at);
  if (shared.length === 0) return [];
  const sets = new Set([...countedPaths(component, at).values()].map((paths) => [...new Set(paths)].sort().join(' ')));
  if (sets.size < 2) return [];
  return [wrong(`it shares host '${shared.join("', '")}' with another component that is scaled by requests, and has other paths on its other hosts: the HTTP add-on takes all hosts with all paths`, 'give all of its routes the same paths, or the component a host of its own')];
}

function wrong(message: string, fix: string): Finding {
  return refuse('K8S.HTTP_SCALER', message, fix);
}
