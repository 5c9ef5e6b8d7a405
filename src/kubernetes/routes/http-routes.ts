import type { Component } from '../../model/component';
import type { Cors } from '../../model/traits/cors';
import type { Ingress, IngressPath } from '../../model/traits/ingress';
import type { Finding } from '../../plan/diagnostic';
import { shortHash } from '../../plan/names';
import { portOf } from '../addresses';
import { componentObject } from '../component-object';
import type { HttpRoute, HttpRouteFilter, HttpRouteRule } from '../custom-resources';
import type { WorkloadDraft } from '../draft';
import { refuse } from '../findings';
import { nameWith } from '../names';
import type { KubernetesObject } from '../objects';
import type { At } from '../rules';
import { mainPorts } from '../services/ports';
import { gatewayFor, MOST_MATCHES, MOST_MATCHES_OF_RULE } from './gateway';

/** The routes of a component to one host: one HTTPRoute, since its rules hold for all of its hosts. */
interface Host {
  readonly host: string | undefined;
  readonly external: boolean;
  readonly secure: boolean;
  readonly paths: readonly IngressPath[];
}

function hostsOf(routes: readonly Ingress[]): Host[] {
  const groups = new Map<string, Ingress[]>();
  for (const route of routes) {
    const key = JSON.stringify([route.props.host ?? null, route.props.external ?? true]);
    groups.set(key, [...groups.get(key) ?? [], route]);
  }
  return [...groups.values()].map((group) => {
    const [{ props: { host, external = true } }] = group as [Ingress];
    return { host, external, secure: group.some(({ props: { tls } }) => tls !== undefined && tls !== false), paths: group.flatMap(({ paths }) => paths) };
  });
}

/** One HTTPRoute for each host, and one more that leads from HTTP to HTTPS where the chart knows both listeners. */
export function httpRoutes(routes: readonly Ingress[], draft: WorkloadDraft, at: At): KubernetesObject[] {
  return hostsOf(routes).flatMap((host) => {
    const gateway = gatewayFor(host.external, at);
    // What is no Gateway was reported.
    if (gateway === undefined) return [];
    const { name, namespace, sectionName, httpsSectionName } = gateway;
    const made = (suffix: string, section: string | undefined, rules: readonly HttpRouteRule[]): KubernetesObject => componentObject({
      apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: suffix === '' ? draft.name : nameWith(draft.name, suffix) },
      spec: { parentRefs: [{ name, namespace, sectionName: section }], ...(host.host === undefined ? {} : { hostnames: [host.host] }), rules },
    } satisfies HttpRoute, draft, at);
    const word = wordOf(host);
    const main = made(word, host.secure ? httpsSectionName : sectionName, rulesOf(host, draft.component, draft.name, at));
    if (!host.secure || sectionName === undefined) return [main];
    return [main, made([word, 'redirect'].filter((part) => part !== '').join('-'), sectionName, redirection(host.paths))];
  });
}

/** What tells the HTTPRoutes of a component apart. It depends on the host alone: others come and go without renaming it. */
function wordOf({ host, external }: Host): string {
  const simple = host !== undefined && /^[a-z0-9]+(?:\.[a-z0-9]+)*$/.test(host);
  const word = host === undefined ? [] : [host.replace(/^\*\./, 'any.').replaceAll('.', '-'), ...(simple ? [] : [shortHash(host)])];
  return [...word, ...(external ? [] : ['internal'])].join('-');
}

function rulesOf({ paths }: Host, component: Component<any, any>, service: string, at: At): HttpRouteRule[] {
  const ports = mainPorts(component, at);
  const byPort = new Map<number, IngressPath[]>();
  for (const path of paths) {
    const { port } = portOf({ ports }, path.port)!;
    byPort.set(port, [...byPort.get(port) ?? [], path]);
  }
  const filters = filtersOf(component, at);
  return [...byPort].flatMap(([port, list]) => inParts(list).map((part) => ({
    matches: matches(part), ...(filters.length === 0 ? {} : { filters }), backendRefs: [{ name: service, port }],
  })));
}

function redirection(paths: readonly IngressPath[]): HttpRouteRule[] {
  return inParts(paths).map((part) => ({ matches: matches(part), filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }));
}

function matches(paths: readonly IngressPath[]): HttpRouteRule['matches'] {
  return paths.map(({ path, pathType = 'Prefix' }) => ({ path: { type: pathType === 'Prefix' ? 'PathPrefix' : 'Exact', value: path } }));
}

function inParts(paths: readonly IngressPath[]): (readonly IngressPath[])[] {
  return Array.from({ length: Math.ceil(paths.length / MOST_MATCHES_OF_RULE) }, (_, part) => paths.slice(part * MOST_MATCHES_OF_RULE, (part + 1) * MOST_MATCHES_OF_RULE));
}

function filtersOf(component: Component<any, any>, at: At): HttpRouteFilter[] {
  return at.traitsOf<Cors>(component, 'cors').map(({ props, methods, maxAge }) => ({
    type: 'CORS',
    cors: {
      allowOrigins: props.origins, allowMethods: methods, allowHeaders: props.headers, exposeHeaders: props.exposeHeaders,
      ...(props.credentials === true ? { allowCredentials: true } : {}), maxAge,
    },
  }));
}

/** One HTTPRoute holds so many rules and matches. Called for every route, it speaks for the first one of its component. */
export function checkHttpRoutes(trait: Ingress, routes: readonly Ingress[]): Finding[] {
  if (routes[0] !== trait) return [];
  return hostsOf(routes).filter(({ paths }) => paths.length > MOST_MATCHES || new Set(paths.map(({ port }) => port)).size > 14).map(({ host, paths }) =>
    refuse('K8S.INGRESS', `host ${host === undefined ? '(any)' : `'${host}'`} has ${paths.length} paths to ${new Set(paths.map(({ port }) => port)).size} ports, and one HTTPRoute holds ${MOST_MATCHES} paths to 14 ports`, 'let prefixes stand for several paths'));
}
