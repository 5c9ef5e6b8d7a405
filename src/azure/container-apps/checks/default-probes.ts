import type { Workload } from '../../../model/components/workload';
import type { HealthChecks } from '../../../model/traits/health-checks';
import type { Finding } from '../../../plan/diagnostic';
import { adapt } from '../findings';
import { machinesOf } from '../machines';
import type { At } from '../rules';

const KINDS = ['startup', 'readiness', 'liveness'] as const;

/** Facts 2.2: outside of the profile `Consumption` the platform adds what an app with ingress does not ask for itself. */
export function checkDefaultProbes(component: Workload<any, any, any>, at: At): Finding[] {
  const machines = machinesOf(component, at);
  const adds = machines.kind === 'dedicated' || (machines.kind === 'consumption' && machines.steps === 8);
  if (!adds || component.ports.length === 0) return [];
  const asked = at.traitsOf<HealthChecks>(component, 'health-checks').map(({ props }) => props);
  const missing = KINDS.filter((kind) => asked.every((props) => props[kind] === undefined));
  if (missing.length === 0) return [];
  return [adapt('ACA.PROBE', `the platform adds probes of its own for what is not asked for (${missing.join(', ')}): whether port ${component.ports[0].targetPort} accepts a connection`)];
}
