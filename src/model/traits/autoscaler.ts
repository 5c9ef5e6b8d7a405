import { checkKeys, checkProps, checkWhole } from '../arguments';
import { REPLICATED_KINDS, type ReplicatedKind } from '../component-kinds';
import { TraitWith } from '../trait';

export interface AutoscalerProps {
  /**
   * The fewest replicas, from 1.
   * @default 1
   */
  readonly min?: number;
  /** The most replicas. */
  readonly max: number;
  /**
   * Average processor use to aim at, in percent of the cores that are requested.
   * @default - processor use does not matter; then `memory` must be given
   */
  readonly cpu?: number;
  /**
   * Average memory use to aim at, in percent of the memory that is requested.
   * @default - memory use does not matter; then `cpu` must be given
   */
  readonly memory?: number;
}

/** Replicas by processor and memory use. The larger answer of the two wins. */
export class Autoscaler extends TraitWith<AutoscalerProps, 'autoscaler', ReplicatedKind> {
  static override readonly appliesTo = REPLICATED_KINDS;
  static override readonly owns = ['replicas'];
  readonly kind = 'autoscaler' as const;

  constructor(props: AutoscalerProps) {
    checkProps('Autoscaler', props);
    checkKeys('Autoscaler', props, ['min', 'max', 'cpu', 'memory']);
    if (props.min !== undefined) checkWhole('Autoscaler min', props.min, 1);
    checkWhole('Autoscaler max', props.max, 1);
    if (props.cpu !== undefined) checkWhole('Autoscaler cpu', props.cpu, 1);
    if (props.memory !== undefined) checkWhole('Autoscaler memory', props.memory, 1);
    if (props.cpu === undefined && props.memory === undefined) throw new TypeError('Autoscaler needs a target: give cpu, memory or both, in percent');
    if ((props.min ?? 1) > props.max) throw new TypeError(`Autoscaler min ${props.min} is above max ${props.max}`);
    super(props);
  }
}
