import { checkKeys, checkProps, checkWhole } from '../arguments';
import { REPLICATED_KINDS, type ReplicatedKind } from '../component-kinds';
import { TraitWith } from '../trait';

export interface ScalerProps {
  /** How many replicas run, always. */
  readonly replicas: number;
}

/** A fixed number of replicas. */
export class Scaler extends TraitWith<ScalerProps, 'scaler', ReplicatedKind> {
  static override readonly appliesTo = REPLICATED_KINDS;
  static override readonly owns = ['replicas'];
  readonly kind = 'scaler' as const;

  constructor(props: ScalerProps) {
    checkProps('Scaler', props);
    checkKeys('Scaler', props, ['replicas']);
    checkWhole('Scaler replicas', props.replicas, 0);
    super(props);
  }
}
