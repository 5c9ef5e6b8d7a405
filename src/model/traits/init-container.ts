import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkNamedContainer, type NamedContainerProps } from '../container-trait';
import { TraitWith } from '../trait';

/** The properties of an init container: those of its container. */
export type InitContainerProps = NamedContainerProps;

/** A container that runs to its end before the component starts. Several run one after the other, in the order added. */
export class InitContainer extends TraitWith<InitContainerProps, 'init-container', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  static override readonly repeats = true;
  readonly kind = 'init-container' as const;

  constructor(props: InitContainerProps) {
    checkNamedContainer('InitContainer', props);
    super(props);
  }

  override get label(): string {
    return this.props.name;
  }
}
