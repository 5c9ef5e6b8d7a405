import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkNamedContainer, type NamedContainerProps } from '../container-trait';
import { needsPort } from '../probe';
import { TraitWith } from '../trait';
import { checkHealthChecks, type HealthChecksProps } from './health-checks';

export interface SidecarProps extends NamedContainerProps {
  /**
   * Whether the sidecar is alive, ready and started. A probe that asks a port names it.
   * @default - none
   */
  readonly healthChecks?: HealthChecksProps;
}

/** A container that runs beside the component's own, on the same network and with the same volumes. */
export class Sidecar extends TraitWith<SidecarProps, 'sidecar', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  static override readonly repeats = true;
  readonly kind = 'sidecar' as const;

  constructor(props: SidecarProps) {
    checkNamedContainer('Sidecar', props, ['healthChecks']);
    if (props.healthChecks !== undefined) checkOwnHealth(`Sidecar '${props.name}': healthChecks`, props.healthChecks);
    super(props);
  }

  override get label(): string {
    return this.props.name;
  }
}

/** The ports of a component are those of its own container: what a sidecar listens on, nothing else says. */
function checkOwnHealth(where: string, props: HealthChecksProps): void {
  checkHealthChecks(where, props);
  for (const name of ['liveness', 'readiness', 'startup'] as const) if (needsPort(props[name])) throw new TypeError(`${where} ${name} must name the port that it asks`);
}
