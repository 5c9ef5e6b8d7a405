import type { Workload } from '../../model/components/workload';
import type { MetricsProps } from '../../model/traits/metrics';
import { portOf } from '../addresses';
import { containerPorts } from '../pod/ports';

/** The port that answers with metrics. */
export interface MetricsPort {
  /** The number that the container listens on. */
  readonly number: number;
  /** The name of the container's port. */
  readonly containerPort: string;
  /** The name of the Service's port; undefined where the Service does not lead there. */
  readonly servicePort?: string;
  /** Whether the component does not declare it: others do not call it. */
  readonly undeclared: boolean;
}

/** Undefined where there is no such port. */
export function metricsPort({ port: wanted }: MetricsProps, component: Workload<any, any, any>): MetricsPort | undefined {
  const declared = typeof wanted === 'number'
    ? component.ports.find(({ targetPort, protocol }) => targetPort === wanted && protocol === 'TCP')
    : portOf(component, wanted);
  if (declared === undefined) return typeof wanted === 'number' ? undeclared(wanted, component) : undefined;
  if (declared.protocol !== 'TCP') return undefined;
  const own = containerPorts(component.ports).find(({ containerPort, protocol }) => containerPort === declared.targetPort && protocol === 'TCP')!;
  return { number: declared.targetPort, containerPort: own.name!, servicePort: declared.name, undeclared: false };
}

function undeclared(number: number, { ports }: Workload<any, any, any>): MetricsPort {
  const taken = ports.some(({ name }) => name === 'metrics');
  return { number, containerPort: taken ? `metrics-${number}` : 'metrics', undeclared: true };
}
