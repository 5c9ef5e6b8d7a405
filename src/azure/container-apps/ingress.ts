import type { Workload } from '../../model/components/workload';
import { isHttp } from './addresses';
import type { Editable } from './draft';
import type { IngressArgs } from './types';

/** Facts 2.4: an app has one main ingress; more ports are passed on as TCP. All of it from inside until a route says more. */
export function ingressOf({ ports }: Workload<any, any, any>): Editable<IngressArgs> | undefined {
  const [main, ...others] = ports;
  if (main === undefined) return undefined;
  const additionalPortMappings = others.length === 0 ? undefined
    : others.map(({ port, targetPort }) => ({ external: false, targetPort, exposedPort: port }));
  const common = { external: false, targetPort: main.targetPort, additionalPortMappings };
  if (!isHttp(main)) return { ...common, transport: 'tcp', exposedPort: main.port };
  return { ...common, transport: main.appProtocol === 'http' ? 'auto' : 'http2', allowInsecure: true };
}
