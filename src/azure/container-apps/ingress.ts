import type { Workload } from '../../model/components/workload';
import { isHttp, openPorts, portsAt } from './addresses';
import type { Editable } from './draft';
import type { At } from './rules';
import type { IngressArgs } from './types';

/** Facts 2.4: an app has one main ingress; more ports are passed on as TCP. All of it from inside until a route says more. */
export function ingressOf(component: Workload<any, any, any>, at: At): Editable<IngressArgs> | undefined {
  const [main] = component.ports;
  if (main === undefined) return undefined;
  const others = portsAt(component, at).slice(1);
  const open = new Set(openPorts(component, at).map(({ name }) => name));
  const additionalPortMappings = others.length === 0 ? undefined
    : others.map(({ name, port, targetPort }) => ({ external: open.has(name), targetPort, exposedPort: port }));
  const common = { external: false, targetPort: main.targetPort, additionalPortMappings };
  if (!isHttp(main)) return { ...common, transport: 'tcp', exposedPort: main.port };
  return { ...common, transport: main.appProtocol === 'http' ? 'auto' : 'http2', allowInsecure: true };
}
