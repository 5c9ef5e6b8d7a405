import { checkKeys, checkOneOf, checkProps } from '../arguments';
import { REPLICATED_KINDS, type ReplicatedKind } from '../component-kinds';
import { checkShare, type Share } from '../share';
import { TraitWith } from '../trait';

export interface DisruptionBudgetProps {
  /**
   * How many replicas must stay, as a number or a percentage that is rounded up.
   * @default - `maxUnavailable` decides
   */
  readonly minAvailable?: Share;
  /**
   * How many replicas may be away at a time, as a number or a percentage that is rounded up.
   * @default 1, unless `minAvailable` is given
   */
  readonly maxUnavailable?: Share;
  /**
   * Whether replicas that are not ready may always be taken away, or only while enough others are ready.
   * @default 'IfHealthyBudget'
   */
  readonly unhealthyPodEvictionPolicy?: 'IfHealthyBudget' | 'AlwaysAllow';
}

/** How many replicas maintenance of machines may take away at a time. Failures and new versions ask nobody. */
export class DisruptionBudget extends TraitWith<DisruptionBudgetProps, 'disruption-budget', ReplicatedKind> {
  static override readonly appliesTo = REPLICATED_KINDS;
  readonly kind = 'disruption-budget' as const;

  constructor(props: DisruptionBudgetProps = {}) {
    checkProps('DisruptionBudget', props);
    checkKeys('DisruptionBudget', props, ['minAvailable', 'maxUnavailable', 'unhealthyPodEvictionPolicy']);
    checkShare('DisruptionBudget minAvailable', props.minAvailable);
    checkShare('DisruptionBudget maxUnavailable', props.maxUnavailable);
    if (props.minAvailable !== undefined && props.maxUnavailable !== undefined) throw new TypeError('DisruptionBudget has minAvailable and maxUnavailable: keep one of them');
    checkOneOf('DisruptionBudget unhealthyPodEvictionPolicy', props.unhealthyPodEvictionPolicy, ['IfHealthyBudget', 'AlwaysAllow']);
    super(props);
  }
}
