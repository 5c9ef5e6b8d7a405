import type { Probe as KubernetesProbe } from 'kubernetes-types/core/v1';
import { isTask } from '../../model/component-kinds';
import type { Workload } from '../../model/components/workload';
import type { Probe } from '../../model/probe';
import type { HealthChecks } from '../../model/traits/health-checks';
import { portOf } from '../addresses';
import { refuse } from '../findings';
import type { KubernetesTraitRule } from '../rules';

const KINDS = ['liveness', 'readiness', 'startup'] as const;

/** Probes of the component's container. */
export const healthChecks: KubernetesTraitRule<HealthChecks> = {
  check({ props }, component) {
    const hasPorts = portOf(component as Workload<any, any, any>) !== undefined;
    const pointless = props.readiness !== undefined && isTask(component.kind as string);
    return [
      ...KINDS.filter((kind) => !hasPorts && needsPort(props[kind])).map((kind) =>
        refuse('K8S.PROBE', `the ${kind} probe names no port, and the component has none`, 'give the probe a port, or use an exec probe')),
      ...(pointless ? [refuse('K8S.PROBE', 'a task has no use for a readiness probe: nothing sends it requests', 'take it away; liveness restarts a task that hangs')] : []),
    ];
  },

  patch({ props }, { container, component }) {
    const first = portOf(component)?.targetPort;
    if (props.liveness !== undefined) container.livenessProbe = probe(props.liveness, first);
    if (props.readiness !== undefined) container.readinessProbe = probe(props.readiness, first);
    if (props.startup !== undefined) container.startupProbe = probe(props.startup, first);
  },
};

function needsPort(props: Probe | undefined): boolean {
  const handler = props?.httpGet ?? props?.tcpSocket ?? props?.grpc;
  return handler !== undefined && handler.port === undefined;
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
