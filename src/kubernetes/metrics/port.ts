import type { Component } from '../../model/component';
import type { MetricsProps } from '../../model/traits/metrics';
import { portOf } from '../addresses';
import { containerPorts } from '../pod/ports';
import type { At } from '../rules';
import { allPorts, mainPorts } from '../services/ports';

/** The port that answers with metrics. */
export interface MetricsPort {
  /** The number that the container listens on. */
  readonly number: number;
  /** The name of the container's port. */
  readonly containerPort: string;
  /** The name of the port of the one Service that leads there; undefined where none does, or two do. */
  readonly servicePort?: string;
  /** Whether the component does not declare it: others do not call it. */
  readonly undeclared: boolean;
}

/** Undefined where there is no such port. */
export function metricsPort({ port: wanted }: MetricsProps, component: Component<any, any>, at: At): MetricsPort | undefined {
  const ports = allPorts(component, at);
  const declared = typeof wanted === 'number' ? ports.find(({ targetPort, protocol }) => targetPort === wanted && protocol === 'TCP') : portOf({ ports }, wanted);
  if (declared === undefined) return typeof wanted === 'number' ? undeclared(wanted, component, at) : undefined;
  if (declared.protocol !== 'TCP') return undefined;
  const own = containerPorts(ports).find(({ containerPort, protocol }) => containerPort === declared.targetPort && protocol === 'TCP')!;
  // The Services of a component have the same labels. Of a stateful service two have the port, and would show each replica twice.
  const once = component.kind !== 'stateful-service' && mainPorts(component, at).includes(declared);
  return { number: declared.targetPort, containerPort: own.name!, ...(once ? { servicePort: declared.name } : {}), undeclared: false };
}

function undeclared(number: number, component: Component<any, any>, at: At): MetricsPort {
  const taken = allPorts(component, at).some(({ name }) => name === 'metrics');
  return { number, containerPort: taken ? `metrics-${number}` : 'metrics', undeclared: true };
}
