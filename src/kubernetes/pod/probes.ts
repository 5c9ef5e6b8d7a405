import type { Container, Probe as KubernetesProbe } from 'kubernetes-types/core/v1';
import type { Component } from '../../model/component';
import { isTask } from '../../model/component-kinds';
import type { Probe } from '../../model/probe';
import type { HealthChecksProps } from '../../model/traits/health-checks';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';

/** The probes of a container; `first` is the port that is asked where a probe names none. */
export function probes({ liveness, readiness, startup }: HealthChecksProps, first?: number): Pick<Container, 'livenessProbe' | 'readinessProbe' | 'startupProbe'> {
  return {
    ...(liveness === undefined ? {} : { livenessProbe: probe(liveness, first) }),
    ...(readiness === undefined ? {} : { readinessProbe: probe(readiness, first) }),
    ...(startup === undefined ? {} : { startupProbe: probe(startup, first) }),
  };
}

export function checkReadiness({ readiness }: HealthChecksProps, component: Component<any, any>): Finding[] {
  if (readiness === undefined || !isTask(component.kind as string)) return [];
  return [refuse('K8S.PROBE', 'a task has no use for a readiness probe: nothing sends it requests', 'take it away; liveness restarts a task that hangs')];
}

function probe({ httpGet, tcpSocket, exec, grpc, ...times }: Probe, first: number | undefined): KubernetesProbe {
  return {
    ...times,
    ...(httpGet === undefined ? {} : { httpGet: { path: '/', ...httpGet, httpHeaders: httpGet.httpHeaders?.map((header) => ({ ...header })), port: httpGet.port ?? first! } }),
    ...(tcpSocket === undefined ? {} : { tcpSocket: { port: tcpSocket.port ?? first! } }),
    ...(exec === undefined ? {} : { exec: { command: [...exec.command] } }),
    ...(grpc === undefined ? {} : { grpc: { ...grpc, port: grpc.port ?? first! } }),
  };
}
