import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import { portsOf } from '../../model/ports-of';
import type { Expose } from '../../model/traits/expose';
import type { Ingress } from '../../model/traits/ingress';
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

/** The host under which Caddy answers for a component by HTTPS; undefined where there is none. */
export function tlsHost(component: Component<any, any>, at: At): string | undefined {
  return at.options.tls === undefined ? undefined : routesOf(component, at).find(({ props }) => props.tls === true && props.host !== undefined)?.props.host;
}
