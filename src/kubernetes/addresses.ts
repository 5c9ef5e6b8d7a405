import type { Component } from '../model/component';
import type { ResolvedPort } from '../model/port';
import type { EndpointRef } from '../model/values/endpoint';
import { joinTexts } from './lazy';
import { interceptedHost, interceptorOf, isCounted } from './routes/interceptor';
import type { At } from './rules';
import { allPorts, exposedName, exposesOf } from './services/ports';

/** The port of a component by its name, or its first. */
export function portOf({ ports }: { readonly ports: readonly ResolvedPort[] }, name?: string): ResolvedPort | undefined {
  return name === undefined ? ports[0] : ports.find((port) => port.name === name);
}

/** Who asks for an address: a neighbour in the namespace, or something of the cluster that is elsewhere in it. */
export type Asker = 'neighbour' | 'cluster';

/**
 * Where others reach a component: the Service that has the port, or the interceptor, where an HttpScaler counts what
 * comes in. To neighbours the bare name of a Service is enough.
 */
export function address({ source, attribute, portName }: EndpointRef, at: At, asker: Asker = 'neighbour'): string {
  const port = portOf({ ports: allPorts(source, at) }, portName)!;
  const { host, number } = isCounted(port, source, at) ? intercepted(at.name(source), at) : { host: serviceHost(serviceWith(port, source, at), asker, at), number: port.port };
  if (attribute === 'host') return host;
  return attribute === 'port' ? String(number) : joinTexts([`${scheme(port)}://`, host, `:${number}`]);
}

function serviceHost(service: string, asker: Asker, { options: { namespace } }: At): string {
  return asker === 'neighbour' || namespace === undefined ? service : joinTexts([`${service}.`, namespace]);
}

function serviceWith(port: ResolvedPort, source: Component<any, any>, at: At): string {
  const exposed = exposesOf(source, at).find(({ ports }) => ports.some(({ name }) => name === port.name));
  return exposed === undefined ? at.name(source) : exposedName(source, exposed, at);
}

/** Requests are counted on the way through the interceptor. That there is a namespace was checked. */
function intercepted(name: string, at: At): { readonly host: string; readonly number: number } {
  return { host: interceptedHost(name, at.options.namespace!), number: interceptorOf(at).port };
}

/** How callers of a port begin its URL. */
export function scheme({ appProtocol, protocol }: ResolvedPort): string {
  if (protocol === 'UDP') return 'udp';
  return appProtocol === 'tcp' ? 'tcp' : 'http';
}
