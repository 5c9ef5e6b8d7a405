import { isTask } from '../../../model/component-kinds';
import { Workload } from '../../../model/components/workload';
import type { HealthChecks } from '../../../model/traits/health-checks';
import type { Probe } from '../../../model/probe';
import { checkProbe } from '../checks/probes';
import { refuse } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';
import type { ProbeArgs } from '../types';

const TYPES = { liveness: 'Liveness', readiness: 'Readiness', startup: 'Startup' } as const;
const NAMES = ['liveness', 'readiness', 'startup'] as const;

/** Probes of the component's own container. */
export const healthChecks: ContainerAppsTraitRule<HealthChecks> = {
  check({ props }, component) {
    const port = component instanceof Workload ? component.ports[0]?.targetPort : undefined;
    const pointless = props.readiness !== undefined && isTask(component.kind as string)
      ? [refuse('ACA.PROBE', 'a task has no use for a readiness probe: nothing sends it requests', 'take it away; liveness restarts a task that hangs')]
      : [];
    return [...pointless, ...NAMES.flatMap((name) => (props[name] === undefined ? [] : checkProbe(name, props[name], port)))];
  },
  patch({ props }, draft) {
    const port = draft.component.ports[0]?.targetPort;
    const probes = NAMES.flatMap((name) => (props[name] === undefined ? [] : [probeArgs(TYPES[name], props[name], port)]));
    draft.main.probes = probes.length === 0 ? undefined : probes;
  },
};

/** Numbers that are left out are written out: the platform's own differ from page to page. A delay of 0 is none at all. */
function probeArgs(type: ProbeArgs['type'], probe: Probe, mainPort: number | undefined): ProbeArgs {
  return {
    type,
    ...handler(probe, mainPort),
    initialDelaySeconds: probe.initialDelaySeconds === 0 ? undefined : probe.initialDelaySeconds,
    periodSeconds: probe.periodSeconds ?? 10,
    timeoutSeconds: probe.timeoutSeconds ?? 1,
    successThreshold: probe.successThreshold ?? 1,
    failureThreshold: probe.failureThreshold ?? 3,
  };
}

function handler({ httpGet, tcpSocket, grpc }: Probe, mainPort: number | undefined): Pick<ProbeArgs, 'httpGet' | 'tcpSocket'> {
  if (httpGet === undefined) return { tcpSocket: { port: (tcpSocket ?? grpc)?.port ?? mainPort! } };
  const { path = '/', port = mainPort!, scheme = 'HTTP', httpHeaders } = httpGet;
  return { httpGet: { path, port, scheme, httpHeaders } };
}
