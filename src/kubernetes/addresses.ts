import type { Workload } from '../model/components/workload';
import type { ResolvedPort } from '../model/port';
import type { EndpointRef } from '../model/values/endpoint';
import { interceptedHost, interceptorOf, isCounted } from './routes/interceptor';
import type { At } from './rules';

/** The port of a component by its name, or its first. */
export function portOf({ ports }: { readonly ports: readonly ResolvedPort[] }, name?: string): ResolvedPort | undefined {
  return name === undefined ? ports[0] : ports.find((port) => port.name === name);
}

/**
 * Where others reach a component: its Service, which lives in the same namespace, so that the bare name is enough; or
 * the interceptor, where an HttpScaler counts what comes in.
 */
export function address({ source, attribute, portName }: EndpointRef, at: At): string {
  const port = portOf(source as Workload<any, any, any>, portName)!;
  const { host, number } = isCounted(port, source, at) ? intercepted(at.name(source), at) : { host: at.name(source), number: port.port };
  if (attribute === 'host') return host;
  return attribute === 'port' ? String(number) : `${scheme(port)}://${host}:${number}`;
}

/** Requests are counted on the way through the interceptor. That there is a namespace was checked. */
function intercepted(name: string, at: At): { readonly host: string; readonly number: number } {
  return { host: interceptedHost(name, at.options.namespace!), number: interceptorOf(at).port };
}

function scheme({ appProtocol, protocol }: ResolvedPort): string {
  if (protocol === 'UDP') return 'udp';
  return appProtocol === 'tcp' ? 'tcp' : 'http';
}
