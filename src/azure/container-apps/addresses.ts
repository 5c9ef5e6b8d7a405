import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import { portsOf } from '../../model/ports-of';
import type { Expose } from '../../model/traits/expose';
import type { Ingress } from '../../model/traits/ingress';
import type { EndpointRef } from '../../model/values/endpoint';
import { concat, type Text } from '../shared/expression';
import { defaultDomain, domainOf } from './environment';
import type { At } from './rules';

/** How others reach a port. */
export interface Address {
  readonly scheme: 'http' | 'https' | 'tcp';
  readonly host: Text;
  readonly port: number;
}

export function isHttp({ appProtocol }: ResolvedPort): boolean {
  return appProtocol !== 'tcp';
}

/** Whether any route reaches a component from outside. */
export function isExternal(component: Component<any, any>, at: At): boolean {
  return routesOf(component, at).some(({ props }) => props.external !== false);
}

/** Every port of a component, the main one first. */
export function portsAt(component: Component<any, any>, at: At): readonly ResolvedPort[] {
  return portsOf(component, at.traitsOf<Expose>(component, 'expose'));
}

/** The ports beside the main one that are opened to the outside. */
export function openPorts(component: Component<any, any>, at: At): readonly ResolvedPort[] {
  return at.traitsOf<Expose>(component, 'expose').filter(({ type, props: { external = true } }) => type === 'LoadBalancer' && external).flatMap(({ ports }) => ports).filter(({ protocol }) => protocol === 'TCP');
}

/** Whether clients of a route speak HTTPS. */
export function isSecure({ props: { tls } }: Ingress): boolean {
  return tls !== undefined && tls !== false;
}

export function routesOf(component: Component<any, any>, at: At): readonly Ingress[] {
  return at.traitsOf<Ingress>(component, 'ingress');
}

/** The address of a port of a component, as others in the same environment use it. */
export function addressOf(ref: EndpointRef, at: At): Text {
  const { scheme, host, port } = reach(ref.source, ref.portName, at);
  if (ref.attribute === 'host') return host;
  if (ref.attribute === 'port') return String(port);
  const usual = (scheme === 'http' && port === 80) || (scheme === 'https' && port === 443);
  return concat([`${scheme}://`, host, usual ? '' : `:${port}`]);
}

/**
 * The main port of an HTTP app is answered on port 80 under the app's name, whatever number the container listens on;
 * where HTTP is redirected, callers must use HTTPS, whose certificate names the environment's domain. Every other port
 * is plain TCP under its own number.
 */
export function reach(component: Component<any, any>, portName: string | undefined, at: At): Address {
  const name = at.name(component);
  const ports = portsAt(component, at);
  const port = ports.find((one) => one.name === portName) ?? ports[0];
  if (port === undefined) throw new Error(`${component.path} has no ports`);
  if (port !== ports[0]) return { scheme: isHttp(port) ? 'http' : 'tcp', host: name, port: port.port };
  if (!isHttp(port)) return { scheme: 'tcp', host: name, port: port.port };
  if (!routesOf(component, at).some(isSecure)) return { scheme: 'http', host: name, port: 80 };
  return { scheme: 'https', host: domainOf(name, isExternal(component, at), defaultDomain(at)), port: 443 };
}
