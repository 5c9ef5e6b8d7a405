import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkNamedContainer, type NamedContainerProps } from '../container-trait';
import { TraitWith } from '../trait';

/** The properties of a sidecar: those of its container. */
export type SidecarProps = NamedContainerProps;

/** A container that runs beside the component's own, on the same network and with the same volumes. */
export class Sidecar extends TraitWith<SidecarProps, 'sidecar', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  static override readonly repeats = true;
  readonly kind = 'sidecar' as const;

  constructor(props: SidecarProps) {
    checkNamedContainer('Sidecar', props);
    super(props);
  }

  override get label(): string {
    return this.props.name;
  }
}
