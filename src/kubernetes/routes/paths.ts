import type { HTTPIngressPath, IngressBackend, IngressRule } from 'kubernetes-types/networking/v1';
import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import type { Ingress, IngressPath } from '../../model/traits/ingress';
import { didYouMean } from '../../plan/suggest';
import type { Finding } from '../../plan/diagnostic';
import { portOf } from '../addresses';
import { refuse } from '../findings';
import type { At } from '../rules';
import { mainPorts } from '../services/ports';
import { interceptorOf, interceptorService, isCounted } from './interceptor';

/** One rule for each host, with the paths of all routes to it, in the author's order. */
export function rules(routes: readonly Ingress[], component: Component<any, any>, service: string, at: At): IngressRule[] {
  const ports = mainPorts(component, at);
  const byHost = new Map<string | undefined, HTTPIngressPath[]>();
  for (const route of routes) {
    const paths = route.paths.map((path): HTTPIngressPath => ({
      path: path.path, pathType: path.pathType ?? 'Prefix',
      backend: backend(portOf({ ports }, path.port)!, component, service, at),
    }));
    byHost.set(route.props.host, [...byHost.get(route.props.host) ?? [], ...paths]);
  }
  return [...byHost].map(([host, paths]) => ({ ...(host === undefined ? {} : { host }), http: { paths } }));
}

/** The component's Service, or the interceptor where the requests of the port are counted. */
function backend(port: ResolvedPort, component: Component<any, any>, service: string, at: At): IngressBackend {
  if (!isCounted(port, component, at)) return { service: { name: service, port: { name: port.name } } };
  return { service: { name: interceptorService(service), port: { number: interceptorOf(at).port } } };
}

/** The ports that routes lead to, each once. */
export function routedPorts(routes: readonly Ingress[], component: Component<any, any>, at: At): readonly ResolvedPort[] {
  const ports = mainPorts(component, at);
  return [...new Set(routes.flatMap(({ paths }) => paths).flatMap(({ port }) => portOf({ ports }, port) ?? []))];
}

export function checkPath({ path, port: wanted }: IngressPath, ports: readonly ResolvedPort[]): Finding[] {
  const names = ports.map(({ name }) => name);
  const port = portOf({ ports }, wanted);
  const wrong = ['//', '/./', '/../', '%2f', '%2F'].find((sequence) => path.includes(sequence)) ?? ['/.', '/..'].find((ending) => path.endsWith(ending));
  return [
    ...(wrong === undefined ? [] : [refuse('K8S.INGRESS', `path '${path}' of a route must not have '${wrong}'`, 'write the path without it')]),
    ...(port === undefined ? [refuse('K8S.INGRESS', `path '${path}' of a route leads to port '${wanted}': the ports are ${names.join(', ')}`, didYouMean(wanted ?? '', names))] : []),
    ...(port?.protocol === 'UDP' ? [refuse('K8S.INGRESS', `path '${path}' of a route leads to port '${port.name}', which speaks UDP`, 'name a TCP port')] : []),
  ];
}
