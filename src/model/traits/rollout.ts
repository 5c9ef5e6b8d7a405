import { checkKeys, checkList, checkOneOf, checkOptionalText, checkOptionalWhole, checkProps, checkWhole, wrong } from '../arguments';
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

/** How much of the requests a version gets. */
export interface TrafficShare {
  /** Which version, by the name it was given. @default - the newest */
  readonly version?: string;
  /** Percent of the requests, 0 to 100; all together are 100. */
  readonly weight: number;
  /** A name under which this version alone is reached. @default - none */
  readonly label?: string;
}

export interface RolloutProps {
  /**
   * How a new version takes over: replica by replica, after all old replicas are gone, with a growing part of the
   * traffic, or not at all by itself: versions run side by side, and `traffic` says what each of them gets.
   * @default 'rolling'
   */
  readonly strategy?: 'rolling' | 'recreate' | 'canary' | 'split';
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
  /**
   * The name of this version, new for each change of the component; with `split` alone.
   * @default - the platform's own choice
   */
  readonly version?: string;
  /**
   * What each version gets; with `split` alone, which needs it.
   * @default - none
   */
  readonly traffic?: readonly TrafficShare[];
}

const KEYS = ['strategy', 'maxSurge', 'maxUnavailable', 'minReadySeconds', 'progressDeadlineSeconds', 'revisionHistoryLimit', 'steps', 'version', 'traffic'];

/** How a new version of a component takes over from the old one. */
export class Rollout extends TraitWith<RolloutProps, 'rollout', LongRunningKind> {
  static override readonly appliesTo = LONG_RUNNING_KINDS;
  readonly kind = 'rollout' as const;

  constructor(props: RolloutProps = {}) {
    checkProps('Rollout', props);
    checkKeys('Rollout', props, KEYS);
    checkOneOf('Rollout strategy', props.strategy, ['rolling', 'recreate', 'canary', 'split']);
    checkShare('Rollout maxSurge', props.maxSurge, Infinity);
    checkShare('Rollout maxUnavailable', props.maxUnavailable);
    checkOptionalWhole('Rollout minReadySeconds', props.minReadySeconds, 0);
    checkOptionalWhole('Rollout progressDeadlineSeconds', props.progressDeadlineSeconds, 1);
    checkOptionalWhole('Rollout revisionHistoryLimit', props.revisionHistoryLimit, 0);
    checkStrategy(props);
    checkSplit(props);
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

function checkSplit({ strategy = 'rolling', version, traffic }: RolloutProps): void {
  checkOptionalText('Rollout version', version);
  if ((strategy === 'split') !== (traffic !== undefined)) throw new TypeError(`Rollout traffic and strategy 'split' belong together, got strategy '${strategy}' ${traffic === undefined ? 'without' : 'with'} traffic`);
  if (version !== undefined && strategy !== 'split') throw new TypeError(`Rollout version is for strategy 'split', got '${strategy}'`);
  if (traffic === undefined) return;
  checkList('Rollout traffic', traffic);
  traffic.forEach((share, index) => {
    const where = `Rollout traffic[${index}]`;
    checkProps(where, share);
    checkKeys(where, share, ['version', 'weight', 'label']);
    checkOptionalText(`${where}.version`, share.version);
    checkWhole(`${where}.weight`, share.weight, 0, 100);
    checkOptionalText(`${where}.label`, share.label);
  });
  const sum = traffic.reduce((all, { weight }) => all + weight, 0);
  if (sum !== 100) throw new TypeError(`Rollout traffic: weights are ${sum} together and must be 100`);
  for (const name of ['version', 'label'] as const) {
    const given = traffic.map((share) => share[name] ?? (name === 'version' ? 'the newest' : undefined)).filter((text) => text !== undefined);
    const again = given.find((text, index) => given.indexOf(text) !== index);
    if (again !== undefined) throw new TypeError(`Rollout traffic: ${name} ${again} is named twice`);
  }
}
