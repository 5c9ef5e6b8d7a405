import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import { portsOf } from '../../model/ports-of';
import type { Expose } from '../../model/traits/expose';
import type { Ingress } from '../../model/traits/ingress';
import { objectOf } from './options';
import type { At } from './rules';

export function isHttp({ appProtocol }: ResolvedPort): boolean {
  return appProtocol !== 'tcp';
}

/** Every port of a component, the main one first. */
export function portsAt(component: Component<any, any>, at: At): readonly ResolvedPort[] {
  return portsOf(component, at.traitsOf<Expose>(component, 'expose'));
}

export function routesOf(component: Component<any, any>, at: At): readonly Ingress[] {
  return at.traitsOf<Ingress>(component, 'ingress');
}

/** The routes that come from outside. */
export function externalRoutes(component: Component<any, any>, at: At): readonly Ingress[] {
  return routesOf(component, at).filter(({ props }) => props.external !== false);
}

/** The host under which Caddy passes requests by HTTPS on to a port: all of them, where a route does so, else some. */
export function tlsHostOf(component: Component<any, any>, port: ResolvedPort, at: At): string | undefined {
  if (objectOf(at.options.tls) === undefined) return undefined;
  const [main] = portsAt(component, at);
  const routes = securedRoutes(component, at).flatMap(({ paths, props: { host } }) => paths.filter((path) => (path.port ?? main.name) === port.name).map(({ path }) => ({ host, path })));
  return (routes.find(({ path }) => path === '/') ?? routes[0])?.host;
}

/** Whether Caddy passes requests on to a port. */
export function isRouted(component: Component<any, any>, port: ResolvedPort, at: At): boolean {
  if (tlsHost(component, at) === undefined) return false;
  const [main] = portsAt(component, at);
  return routesOf(component, at).some(({ paths }) => paths.some((path) => (path.port ?? main.name) === port.name));
}

function securedRoutes(component: Component<any, any>, at: At): readonly Ingress[] {
  return routesOf(component, at).filter(({ props }) => props.tls === true && props.host !== undefined);
}

/** The host under which Caddy answers for a component by HTTPS, of several the first; undefined where there is none. */
export function tlsHost(component: Component<any, any>, at: At): string | undefined {
  return objectOf(at.options.tls) === undefined ? undefined : securedRoutes(component, at)[0]?.props.host;
}
