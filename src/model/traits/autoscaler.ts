import { checkKeys, checkProps, checkWhole } from '../arguments';
import { REPLICATED_KINDS, type ReplicatedKind } from '../component-kinds';
import { checkCpu, checkMemory, type Cpu, type Memory } from '../quantity';
import { checkBehavior, type ScalingBehavior } from '../scaling/behavior';
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
   * Processor use to aim at: on average in percent of the cores that are requested, or cores for each replica.
   * @default - processor use does not matter; then `memory` must be given
   */
  readonly cpu?: number | { readonly averageValue: Cpu };
  /**
   * Memory use to aim at: on average in percent of the memory that is requested, or an amount for each replica.
   * @default - memory use does not matter; then `cpu` must be given
   */
  readonly memory?: number | { readonly averageValue: Memory };
  /**
   * The pace at which replicas come and go.
   * @default - up at once, down after 300 seconds without need
   */
  readonly behavior?: ScalingBehavior;
}

/** Replicas by processor and memory use. The larger answer of the two wins. */
export class Autoscaler extends TraitWith<AutoscalerProps, 'autoscaler', ReplicatedKind> {
  static override readonly appliesTo = REPLICATED_KINDS;
  static override readonly owns = ['replicas'];
  readonly kind = 'autoscaler' as const;

  constructor(props: AutoscalerProps) {
    checkProps('Autoscaler', props);
    checkKeys('Autoscaler', props, ['min', 'max', 'cpu', 'memory', 'behavior']);
    if (props.min !== undefined) checkWhole('Autoscaler min', props.min, 1);
    checkWhole('Autoscaler max', props.max, 1);
    checkAim('Autoscaler cpu', props.cpu, checkCpu);
    checkAim('Autoscaler memory', props.memory, checkMemory);
    if (props.cpu === undefined && props.memory === undefined) throw new TypeError('Autoscaler needs a target: give cpu, memory or both, in percent or as { averageValue }');
    if ((props.min ?? 1) > props.max) throw new TypeError(`Autoscaler min ${props.min} is above max ${props.max}`);
    checkBehavior('Autoscaler behavior', props.behavior);
    super(props);
  }
}

function checkAim(where: string, aim: AutoscalerProps['cpu'] | AutoscalerProps['memory'], checkAmount: (where: string, value: unknown) => void): void {
  if (aim === undefined) return;
  if (typeof aim !== 'object') return checkWhole(where, aim, 1);
  checkProps(where, aim);
  checkKeys(where, aim, ['averageValue']);
  if (aim.averageValue === undefined) throw new TypeError(`${where} needs an averageValue, or is a number in percent`);
  checkAmount(`${where}.averageValue`, aim.averageValue);
}
