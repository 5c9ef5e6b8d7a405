import { checkKeys, checkOneOf, checkOptionalWhole, checkProps, checkWhole } from '../arguments';
import { REPLICATED_KINDS, type ReplicatedKind } from '../component-kinds';
import { checkBehavior, type ScalingBehavior } from '../scaling/behavior';
import { checkTriggers, type EventTrigger } from '../scaling/event-trigger';
import { TraitWith } from '../trait';

export type { AuthenticationRef, EventTrigger, PodIdentity } from '../scaling/event-trigger';

/** How many replicas run while a source cannot be read. */
export interface ScalingFallback {
  /** Failed looks in a row before it counts. */
  readonly failureThreshold: number;
  /** How many replicas run then. */
  readonly replicas: number;
  /**
   * What `replicas` means: that number, or those that run now: always, if they are more, or if they are fewer.
   * @default 'static'
   */
  readonly behavior?: 'static' | 'currentReplicas' | 'currentReplicasIfHigher' | 'currentReplicasIfLower';
}

export interface EventScalerProps {
  /**
   * The fewest replicas; 0 stops the component while nothing happens.
   * @default 0
   */
  readonly min?: number;
  /** The most replicas. */
  readonly max: number;
  /** What to scale by; the largest answer wins. */
  readonly triggers: readonly EventTrigger[];
  /**
   * Seconds between two looks at a source.
   * @default 30
   */
  readonly pollingInterval?: number;
  /**
   * Seconds without events before it goes to zero.
   * @default 300
   */
  readonly cooldownPeriod?: number;
  /**
   * Seconds after its creation before it may go to zero for the first time.
   * @default 0
   */
  readonly initialCooldownPeriod?: number;
  /**
   * Replicas while nothing happens at all, below `min`: as soon as something happens, at least `min` run.
   * @default - `min`
   */
  readonly idleReplicaCount?: number;
  /**
   * Replicas while a source cannot be read.
   * @default - those that run
   */
  readonly fallback?: ScalingFallback;
  /**
   * The pace at which replicas come and go above one.
   * @default - up at once, down after 300 seconds without need
   */
  readonly behavior?: ScalingBehavior;
}

const KEYS = ['min', 'max', 'triggers', 'pollingInterval', 'cooldownPeriod', 'initialCooldownPeriod', 'idleReplicaCount', 'fallback', 'behavior'];

/** Replicas by events, down to none. */
export class EventScaler extends TraitWith<EventScalerProps, 'event-scaler', ReplicatedKind> {
  static override readonly appliesTo = REPLICATED_KINDS;
  static override readonly owns = ['replicas'];
  readonly kind = 'event-scaler' as const;

  constructor(props: EventScalerProps) {
    checkProps('EventScaler', props);
    checkKeys('EventScaler', props, KEYS);
    checkOptionalWhole('EventScaler min', props.min, 0);
    checkWhole('EventScaler max', props.max, 1);
    if ((props.min ?? 0) > props.max) throw new TypeError(`EventScaler min ${props.min} is above max ${props.max}`);
    checkOptionalWhole('EventScaler pollingInterval', props.pollingInterval, 1);
    checkOptionalWhole('EventScaler cooldownPeriod', props.cooldownPeriod, 0);
    checkOptionalWhole('EventScaler initialCooldownPeriod', props.initialCooldownPeriod, 0);
    checkOptionalWhole('EventScaler idleReplicaCount', props.idleReplicaCount, 0);
    if (props.idleReplicaCount !== undefined && props.idleReplicaCount >= (props.min ?? 0)) {
      throw new TypeError(`EventScaler idleReplicaCount ${props.idleReplicaCount} must be below min ${props.min ?? 0}`);
    }
    checkFallback(props.fallback);
    checkBehavior('EventScaler behavior', props.behavior);
    checkTriggers('EventScaler triggers', props.triggers);
    super(props);
  }
}

function checkFallback(fallback: ScalingFallback | undefined): void {
  if (fallback === undefined) return;
  checkProps('EventScaler fallback', fallback);
  checkKeys('EventScaler fallback', fallback, ['failureThreshold', 'replicas', 'behavior']);
  checkWhole('EventScaler fallback.failureThreshold', fallback.failureThreshold, 1);
  checkWhole('EventScaler fallback.replicas', fallback.replicas, 0);
  checkOneOf('EventScaler fallback.behavior', fallback.behavior, ['static', 'currentReplicas', 'currentReplicasIfHigher', 'currentReplicasIfLower']);
}
