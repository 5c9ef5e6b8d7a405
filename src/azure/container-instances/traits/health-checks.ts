import { isTask } from '../../../model/component-kinds';
import { Workload } from '../../../model/components/workload';
import { askedPort } from '../../../model/port';
import type { Probe } from '../../../model/probe';
import type { HealthChecks } from '../../../model/traits/health-checks';
import { checkProbe } from '../checks/probes';
import { refuse } from '../findings';
import type { ContainerInstancesTraitRule } from '../rules';
import type { ProbeArgs } from '../types';

const NAMES = ['liveness', 'readiness', 'startup'] as const;

/** Probes of the component's own container. */
export const healthChecks: ContainerInstancesTraitRule<HealthChecks> = {
  check({ props }, component) {
    const port = component instanceof Workload ? askedPort(component) : undefined;
    const pointless = props.readiness !== undefined && isTask(component.kind as string)
      ? [refuse('ACI.PROBE', 'a task has no use for a readiness probe: nothing sends it requests', 'take it away; liveness restarts a task that hangs')]
      : [];
    return [...pointless, ...NAMES.flatMap((name) => (props[name] === undefined ? [] : checkProbe(name, props[name], port)))];
  },
  patch({ props: { liveness, readiness } }, { main, component }) {
    const port = askedPort(component);
    main.livenessProbe = liveness && probeArgs(liveness, port);
    main.readinessProbe = readiness && probeArgs(readiness, port);
  },
};

/** Numbers that are left out are written out, so that they mean what the model says they do. */
function probeArgs(probe: Probe, mainPort: number | undefined): ProbeArgs {
  return {
    ...handler(probe, mainPort),
    initialDelaySeconds: probe.initialDelaySeconds,
    periodSeconds: probe.periodSeconds ?? 10,
    timeoutSeconds: probe.timeoutSeconds ?? 1,
    successThreshold: probe.successThreshold ?? 1,
    failureThreshold: probe.failureThreshold ?? 3,
  };
}

function handler({ httpGet, exec }: Probe, mainPort: number | undefined): Pick<ProbeArgs, 'httpGet' | 'exec'> {
  if (httpGet === undefined) return { exec };
  const { path = '/', port = mainPort!, scheme = 'HTTP', httpHeaders } = httpGet;
  return { httpGet: { path, port, scheme: scheme === 'HTTPS' ? 'https' : 'http', httpHeaders } };
}
