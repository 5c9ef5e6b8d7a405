import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import type { HttpScaler } from '../../model/traits/http-scaler';
import type { Text } from '../bindings';
import { joinTexts } from '../lazy';
import { nameWith } from '../names';
import type { At } from '../rules';
import { mainPorts } from '../services/ports';

/** Where the chart of KEDA's HTTP add-on installs the interceptor. */
const DEFAULTS = { host: 'keda-add-ons-http-interceptor-proxy.keda.svc.cluster.local', port: 8080 };

/** Where the interceptor is, with every choice made. A host that is no text was reported. */
export function interceptorOf({ options: { httpInterceptor } }: At): typeof DEFAULTS {
  const { host, port = DEFAULTS.port } = httpInterceptor ?? {};
  return { host: typeof host === 'string' ? host : DEFAULTS.host, port };
}

/** The port whose requests an HttpScaler counts; undefined where there is no HttpScaler, or no such port. */
export function countedPort(component: Component<any, any>, at: At): ResolvedPort | undefined {
  const [scaler] = at.traitsOf<HttpScaler>(component, 'http-scaler');
  if (scaler === undefined) return undefined;
  const ports = mainPorts(component, at);
  return scaler.props.port === undefined ? ports[0] : ports.find(({ name }) => name === scaler.props.port);
}

/** Whether it is the port whose requests an HttpScaler counts. */
export function isCounted(port: ResolvedPort | undefined, component: Component<any, any>, at: At): boolean {
  return port !== undefined && countedPort(component, at)?.name === port.name;
}

/** The Service beside that of a component which leads to the interceptor. */
export function interceptorService(name: string): string {
  return nameWith(name, 'interceptor');
}

/**
 * The name that components call one with an HttpScaler by, which is also what the interceptor tells it by. It serves
 * the whole cluster, so that the namespace must be part of it.
 */
export function interceptedHost(name: string, namespace: Text): string {
  return joinTexts([`${interceptorService(name)}.`, namespace]);
}
