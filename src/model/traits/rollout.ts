import { checkKeys, checkList, checkOneOf, checkOptionalWhole, checkProps, checkWhole, wrong } from '../arguments';
import { LONG_RUNNING_KINDS, type LongRunningKind } from '../component-kinds';
import { checkShare, isNone, type Share } from '../share';
import { TraitWith } from '../trait';

/** One step of a canary: how much of the traffic the new version gets, and for how long. */
export interface CanaryStep {
  /** Percent of the traffic, 1 to 100. */
  readonly weight: number;
  /** Seconds before the next step. @default - until somebody goes on */
  readonly pause?: number;
}

export interface RolloutProps {
  /**
   * How a new version takes over: replica by replica, after all old replicas are gone, or with a growing part of the
   * traffic.
   * @default 'rolling'
   */
  readonly strategy?: 'rolling' | 'recreate' | 'canary';
  /**
   * How many replicas more than wanted may run meanwhile, as a number or a percentage that is rounded up; with
   * `rolling` alone.
   * @default '25%'
   */
  readonly maxSurge?: Share;
  /**
   * How many replicas fewer than wanted may be ready meanwhile, as a number or a percentage that is rounded down; with
   * `rolling` alone.
   * @default '25%'
   */
  readonly maxUnavailable?: Share;
  /**
   * Seconds a new replica must stay ready before it counts.
   * @default 0
   */
  readonly minReadySeconds?: number;
  /**
   * Seconds without progress after which the rollout counts as failed; above `minReadySeconds`.
   * @default 600
   */
  readonly progressDeadlineSeconds?: number;
  /**
   * How many earlier versions are kept to go back to.
   * @default 10
   */
  readonly revisionHistoryLimit?: number;
  /**
   * The steps of a canary; with `canary` alone, which needs them.
   * @default - none
   */
  readonly steps?: readonly CanaryStep[];
}

const KEYS = ['strategy', 'maxSurge', 'maxUnavailable', 'minReadySeconds', 'progressDeadlineSeconds', 'revisionHistoryLimit', 'steps'];

/** How a new version of a component takes over from the old one. */
export class Rollout extends TraitWith<RolloutProps, 'rollout', LongRunningKind> {
  static override readonly appliesTo = LONG_RUNNING_KINDS;
  readonly kind = 'rollout' as const;

  constructor(props: RolloutProps = {}) {
    checkProps('Rollout', props);
    checkKeys('Rollout', props, KEYS);
    checkOneOf('Rollout strategy', props.strategy, ['rolling', 'recreate', 'canary']);
    checkShare('Rollout maxSurge', props.maxSurge, Infinity);
    checkShare('Rollout maxUnavailable', props.maxUnavailable);
    checkOptionalWhole('Rollout minReadySeconds', props.minReadySeconds, 0);
    checkOptionalWhole('Rollout progressDeadlineSeconds', props.progressDeadlineSeconds, 1);
    checkOptionalWhole('Rollout revisionHistoryLimit', props.revisionHistoryLimit, 0);
    checkStrategy(props);
    const { minReadySeconds = 0, progressDeadlineSeconds = 600 } = props;
    if (minReadySeconds >= progressDeadlineSeconds) throw new TypeError(`Rollout minReadySeconds ${minReadySeconds} must be below progressDeadlineSeconds ${progressDeadlineSeconds}`);
    super(props);
  }
}

function checkStrategy({ strategy = 'rolling', maxSurge, maxUnavailable, steps }: RolloutProps): void {
  if (strategy !== 'rolling' && (maxSurge ?? maxUnavailable) !== undefined) throw new TypeError(`Rollout maxSurge and maxUnavailable are for strategy 'rolling', got '${strategy}'`);
  if (isNone(maxSurge) && isNone(maxUnavailable)) throw new TypeError('Rollout maxSurge and maxUnavailable are both 0: no replica could ever be replaced');
  if ((strategy === 'canary') !== (steps !== undefined)) throw new TypeError(`Rollout steps and strategy 'canary' belong together, got strategy '${strategy}' ${steps === undefined ? 'without' : 'with'} steps`);
  if (steps === undefined) return;
  checkList('Rollout steps', steps);
  if (steps.length === 0) wrong('Rollout steps', 'a list of at least one step', 'none');
  steps.forEach((step, index) => {
    checkProps(`Rollout steps[${index}]`, step);
    checkKeys(`Rollout steps[${index}]`, step, ['weight', 'pause']);
    checkWhole(`Rollout steps[${index}].weight`, step.weight, 1, 100);
    checkOptionalWhole(`Rollout steps[${index}].pause`, step.pause, 1);
  });
}
