import type { Workload } from '../model/components/workload';
import type { ResolvedPort } from '../model/port';
import type { EndpointRef } from '../model/values/endpoint';
import type { At } from './rules';

/** The port of a component by its name, or its first. */
export function portOf({ ports }: { readonly ports: readonly ResolvedPort[] }, name?: string): ResolvedPort | undefined {
  return name === undefined ? ports[0] : ports.find((port) => port.name === name);
}

/** Where others reach a component: its Service, which lives in the same namespace, so that the bare name is enough. */
export function address({ source, attribute, portName }: EndpointRef, at: At): string {
  const host = at.name(source);
  if (attribute === 'host') return host;
  const port = portOf(source as Workload<any, any, any>, portName)!;
  return attribute === 'port' ? String(port.port) : `${scheme(port)}://${host}:${port.port}`;
}

function scheme({ appProtocol, protocol }: ResolvedPort): string {
  if (protocol === 'UDP') return 'udp';
  return appProtocol === 'tcp' ? 'tcp' : 'http';
}
