import type { Workload } from '../../../model/components/workload';
import type { Finding } from '../../../plan/diagnostic';
import { isHttp, reach } from '../addresses';
import { adapt } from '../findings';
import type { At } from '../rules';

/** The platform answers HTTP under fixed numbers; references to the endpoint follow, literal addresses do not. */
export function checkAddresses(component: Workload<any, any, any>, at: At): Finding[] {
  const [main] = component.ports;
  if (main === undefined || main.protocol === 'UDP' || !isHttp(main)) return [];
  const { port, scheme } = reach(component, undefined, at);
  if (port === main.port) return [];
  return [adapt('ACA.ADDRESS', `callers reach port '${main.name}' under ${scheme.toUpperCase()} port ${port}, not ${main.port}: the platform has fixed ports for HTTP; endpoint references follow, addresses written by hand must be changed`)];
}
