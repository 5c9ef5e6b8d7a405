import type { ResolvedPort } from '../model/port';
import type { EndpointRef } from '../model/values/endpoint';
import type { At } from './rules';
import { allPorts, exposedName, exposesOf } from './services/ports';

/** The port of a component by its name, or its first. */
export function portOf({ ports }: { readonly ports: readonly ResolvedPort[] }, name?: string): ResolvedPort | undefined {
  return name === undefined ? ports[0] : ports.find((port) => port.name === name);
}

/** Where others reach a component: the Service that has the port, in the same namespace, so that the bare name is enough. */
export function address({ source, attribute, portName }: EndpointRef, at: At): string {
  const port = portOf({ ports: allPorts(source, at) }, portName)!;
  const exposed = exposesOf(source, at).find(({ ports }) => ports.some(({ name }) => name === port.name));
  const host = exposed === undefined ? at.name(source) : exposedName(source, exposed, at);
  if (attribute === 'host') return host;
  return attribute === 'port' ? String(port.port) : `${scheme(port)}://${host}:${port.port}`;
}

function scheme({ appProtocol, protocol }: ResolvedPort): string {
  if (protocol === 'UDP') return 'udp';
  return appProtocol === 'tcp' ? 'tcp' : 'http';
}
