import { checkKeys, checkProps } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkProbe, type Probe } from '../probe';
import { TraitWith } from '../trait';

export interface HealthChecksProps {
  /** Failed: the container is restarted. @default - none */
  readonly liveness?: Probe;
  /** Failed: it gets no requests. @default - none */
  readonly readiness?: Probe;
  /** Until it is well, the others wait. @default - none */
  readonly startup?: Probe;
}

/** Whether a component is alive, ready and started. */
export class HealthChecks extends TraitWith<HealthChecksProps, 'health-checks', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  readonly kind = 'health-checks' as const;

  constructor(props: HealthChecksProps) {
    checkHealthChecks('HealthChecks', props);
    super(props);
  }
}

export function checkHealthChecks(where: string, props: HealthChecksProps): void {
  checkProps(where, props);
  checkKeys(where, props, ['liveness', 'readiness', 'startup']);
  for (const [name, probe] of Object.entries(props)) if (probe !== undefined) checkProbe(`${where} ${name}`, probe as Probe);
  for (const name of ['liveness', 'startup'] as const) {
    if ((props[name]?.successThreshold ?? 1) !== 1) throw new TypeError(`${where} ${name}.successThreshold must be 1, got ${props[name]?.successThreshold}`);
  }
}
