import { isTask } from '../../model/component-kinds';
import type { Component } from '../../model/component';
import type { Probe } from '../../model/probe';
import type { HealthChecksProps } from '../../model/traits/health-checks';
import type { Finding } from '../../plan/diagnostic';
import { checkProbe } from './checks/probes';
import { refuse } from './findings';
import type { ProbeArgs } from './types';

const TYPES = { liveness: 'Liveness', readiness: 'Readiness', startup: 'Startup' } as const;
const NAMES = ['liveness', 'readiness', 'startup'] as const;

/** @param of - how messages call the container, where it is not the component's own; `mainPort` is asked where a probe names none */
export function checkProbes(props: HealthChecksProps, component: Component<any, any>, mainPort: number | undefined, of?: string): Finding[] {
  const pointless = props.readiness !== undefined && isTask(component.kind as string)
    ? [refuse('ACA.PROBE', 'a task has no use for a readiness probe: nothing sends it requests', 'take it away; liveness restarts a task that hangs')]
    : [];
  return [...pointless, ...NAMES.flatMap((name) => (props[name] === undefined ? [] : checkProbe(name, props[name], mainPort, of === undefined ? name : `${of}: ${name}`)))];
}

/** The probes of a container, or undefined for none. */
export function probes(props: HealthChecksProps, mainPort: number | undefined): ProbeArgs[] | undefined {
  const list = NAMES.flatMap((name) => (props[name] === undefined ? [] : [probeArgs(TYPES[name], props[name], mainPort)]));
  return list.length === 0 ? undefined : list;
}

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
