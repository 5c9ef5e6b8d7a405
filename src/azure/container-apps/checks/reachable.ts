import type { Workload } from '../../../model/components/workload';
import type { Finding } from '../../../plan/diagnostic';
import type { At } from '../rules';
import { checkAddresses } from './addresses';
import { checkDefaultProbes } from './default-probes';
import { checkPorts } from './ports';
import { checkRoutes } from './routes';
import { checkWorkload } from './workload';

/** What may stand against a component that others can call. */
export function checkReachable(component: Workload<any, any, any>, at: At): Finding[] {
  return [
    ...checkWorkload(component, at), ...checkPorts(component, at), ...checkRoutes(component, at), ...checkAddresses(component, at),
    ...checkDefaultProbes(component, at),
  ];
}
