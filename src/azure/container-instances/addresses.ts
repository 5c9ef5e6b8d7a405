import type { Component } from '../../model/component';
import type { EndpointRef } from '../../model/values/endpoint';
import { concat, Member, type Text } from '../shared/expression';
import { keyOf } from '../shared/resource';
import { domain, networkOf } from './network';
import { opens } from './ports';
import { isHttp, portsAt, tlsHost, tlsHostOf } from './routes';
import type { At } from './rules';

/** How others reach a port. */
export interface Address {
  readonly scheme: 'http' | 'https' | 'tcp';
  readonly host: Text;
  readonly port: number;
}

/** The address of a port of a component, as others use it. What cannot be reached was refused, and is no text. */
export function addressOf(ref: EndpointRef, at: At): Text {
  const address = reach(ref.source, ref.portName, at);
  if (address === undefined) return '';
  const { scheme, host, port } = address;
  if (ref.attribute === 'host') return host;
  if (ref.attribute === 'port') return String(port);
  const usual = (scheme === 'http' && port === 80) || (scheme === 'https' && port === 443);
  return concat([`${scheme}://`, host, usual ? '' : `:${port}`]);
}

/**
 * Where others find a port: under the component's name in the zone, else under the address that its group got when it
 * was created. No port is mapped to another: callers use the one that the container listens on.
 *
 * @returns undefined where nothing reaches the port
 */
export function reach(component: Component<any, any>, portName: string | undefined, at: At): Address | undefined {
  const ports = portsAt(component, at);
  const port = ports.find(({ name }) => name === portName) ?? ports[0];
  if (port === undefined) throw new Error(`${component.path} has no ports`);
  const secured = tlsHostOf(component, port, at);
  if (secured !== undefined) return { scheme: 'https', host: secured, port: 443 };
  if (!opens(component, port, at)) return undefined;
  return { scheme: isHttp(port) ? 'http' : 'tcp', host: hostOf(component, at), port: port.targetPort };
}

function hostOf(component: Component<any, any>, at: At): Text {
  const zone = domain(at);
  if (zone !== undefined) return concat([`${at.name(component)}.`, zone]);
  const key = keyOf({ type: 'containerinstance:ContainerGroup', name: at.name(component) });
  return new Member([key, 'ipAddress', networkOf(at) === undefined ? 'fqdn' : 'ip']);
}

/** Whether an address is known only once the group is there: such addresses cannot go round in a circle. */
export function isLate(component: Component<any, any>, at: At): boolean {
  return domain(at) === undefined && tlsHost(component, at) === undefined;
}
