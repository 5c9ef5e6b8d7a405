import { checkNamedContainer, type NamedContainerProps } from '../container-trait';
import { TraitWith } from '../trait';

/** The properties of a sidecar: those of its container. */
export type SidecarProps = NamedContainerProps;

/** A container that runs beside the component's own, on the same network and with the same volumes. */
export class Sidecar extends TraitWith<SidecarProps, 'sidecar', 'web-service' | 'worker'> {
  static override readonly appliesTo = ['web-service', 'worker'];
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
