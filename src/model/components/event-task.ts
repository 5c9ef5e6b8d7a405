import type { Application } from '../application';
import { checkKeys, checkOneOf, checkOptionalWhole, checkProps, wrong } from '../arguments';
import type { Host } from '../component';
import { checkJob, JOB_KEYS, type JobProps } from '../job';
import { checkTriggers, type EventTrigger } from '../scaling/event-trigger';
import { Workload } from './workload';

/** How many runs are started for what waits, in the words of KEDA: https://keda.sh/docs/latest/reference/scaledjob-spec/ */
export interface EventTaskScalingStrategy {
  /**
   * `default` counts what runs against what waits; `accurate` is for sources that no longer count what was taken;
   * `eager` fills up to `max` at once; `custom` uses the two numbers below.
   * @default 'default'
   */
  readonly strategy?: 'accurate' | 'custom' | 'default' | 'eager';
  /** With `custom`: taken off the length of the queue. @default 0 */
  readonly customScalingQueueLengthDeduction?: number;
  /** With `custom`: the part of the running ones that is taken off, from 0 to 1. @default 0 */
  readonly customScalingRunningJobPercentage?: number;
  /** What several triggers together come to. @default 'max' */
  readonly multipleScalersCalculation?: 'avg' | 'max' | 'min' | 'sum';
}

export interface EventTaskProps extends JobProps {
  /** The sources of events. */
  readonly triggers: readonly EventTrigger[];
  /** How many runs there are even while nothing happens. @default 0 */
  readonly min?: number;
  /** The most runs at a time. @default 100 */
  readonly max?: number;
  /** Seconds between two looks at a source. @default 30 */
  readonly pollingInterval?: number;
  /** How many runs are started for what waits. @default - the strategy 'default' */
  readonly scalingStrategy?: EventTaskScalingStrategy;
  /**
   * What a new version does to runs of the old one: it ends them, or lets them come to their end.
   * @default 'immediate'
   */
  readonly rollout?: 'gradual' | 'immediate';
  /** How many runs that succeeded are kept. @default 100 */
  readonly successfulJobsHistoryLimit?: number;
  /** How many runs that failed are kept. @default 100 */
  readonly failedJobsHistoryLimit?: number;
}

const OWN_KEYS = ['triggers', 'min', 'max', 'pollingInterval', 'scalingStrategy', 'rollout', 'successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const;
const MOST = 2 ** 31 - 1;

/** Something that is done once for each event, or for a few of them: each run takes its work from the source and ends. */
export class EventTask<Legal extends string = string> extends Workload<Legal, 'event-task', EventTaskProps> {
  readonly kind = 'event-task' as const;

  constructor(scope: Application<Legal> & Host<'event-task'>, id: string, props: EventTaskProps) {
    super(scope, id, props, [...JOB_KEYS, ...OWN_KEYS]);
    checkJob(this.path, props);
    checkTriggers(`${this.path}: triggers`, props.triggers);
    checkOptionalWhole(`${this.path}: min`, props.min, 0, MOST);
    checkOptionalWhole(`${this.path}: max`, props.max, 1, MOST);
    if ((props.min ?? 0) > (props.max ?? 100)) throw new TypeError(`${this.path}: min ${props.min} is above max ${props.max ?? 100}`);
    checkOptionalWhole(`${this.path}: pollingInterval`, props.pollingInterval, 1, MOST);
    checkStrategy(`${this.path}: scalingStrategy`, props.scalingStrategy);
    checkOneOf(`${this.path}: rollout`, props.rollout, ['gradual', 'immediate']);
    for (const name of ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit'] as const) checkOptionalWhole(`${this.path}: ${name}`, props[name], 0, MOST);
  }
}

function checkStrategy(where: string, props: EventTaskScalingStrategy | undefined): void {
  if (props === undefined) return;
  checkProps(where, props);
  checkKeys(where, props, ['strategy', 'customScalingQueueLengthDeduction', 'customScalingRunningJobPercentage', 'multipleScalersCalculation']);
  checkOneOf(`${where}.strategy`, props.strategy, ['accurate', 'custom', 'default', 'eager']);
  checkOneOf(`${where}.multipleScalersCalculation`, props.multipleScalersCalculation, ['avg', 'max', 'min', 'sum']);
  checkOptionalWhole(`${where}.customScalingQueueLengthDeduction`, props.customScalingQueueLengthDeduction, 0, MOST);
  const { customScalingRunningJobPercentage: part, strategy } = props;
  if (part !== undefined && !(typeof part === 'number' && part >= 0 && part <= 1)) wrong(`${where}.customScalingRunningJobPercentage`, 'a number from 0 to 1', part);
  const numbers = part !== undefined || props.customScalingQueueLengthDeduction !== undefined;
  if (numbers && strategy !== 'custom') throw new TypeError(`${where}: customScaling... count with the strategy 'custom' alone, got ${strategy === undefined ? 'none' : `'${strategy}'`}`);
}
