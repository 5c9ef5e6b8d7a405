import { checkKeys, checkList, checkOneOf, checkOptionalText, checkOptionalWhole, checkProps, checkText, checkWhole, wrong } from '../arguments';
import { REPLICATED_KINDS, type ReplicatedKind } from '../component-kinds';
import { TraitWith } from '../trait';
import type { SecretKey } from '../values/secret';
import { checkValue, type Value } from '../values/value';

/** One source of events, in the words of KEDA: https://keda.sh/docs/latest/scalers/ */
export interface EventTrigger {
  /** The scaler, such as `rabbitmq`, `kafka` or `cron`. */
  readonly type: string;
  /**
   * Tells triggers of one component apart.
   * @default - the type, with its place among the triggers where several have the same type
   */
  readonly name?: string;
  /** The scaler's own parameters. They are texts on every platform: numbers are written as such. Never secrets. */
  readonly metadata: Readonly<Record<string, Value>>;
  /**
   * Authentication parameters of the scaler and the secret values they take, such as `{ connection: bus.key('connection') }`.
   * @default - none
   */
  readonly auth?: Readonly<Record<string, SecretKey>>;
  /**
   * How the metric is compared with its target.
   * @default - the scaler's own, AverageValue for most
   */
  readonly metricType?: 'AverageValue' | 'Value' | 'Utilization';
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
}

/** Replicas by events, down to none. */
export class EventScaler extends TraitWith<EventScalerProps, 'event-scaler', ReplicatedKind> {
  static override readonly appliesTo = REPLICATED_KINDS;
  static override readonly owns = ['replicas'];
  readonly kind = 'event-scaler' as const;

  constructor(props: EventScalerProps) {
    checkProps('EventScaler', props);
    checkKeys('EventScaler', props, ['min', 'max', 'triggers', 'pollingInterval', 'cooldownPeriod']);
    checkOptionalWhole('EventScaler min', props.min, 0);
    checkWhole('EventScaler max', props.max, 1);
    if ((props.min ?? 0) > props.max) throw new TypeError(`EventScaler min ${props.min} is above max ${props.max}`);
    checkOptionalWhole('EventScaler pollingInterval', props.pollingInterval, 1);
    checkOptionalWhole('EventScaler cooldownPeriod', props.cooldownPeriod, 0);
    checkTriggers('EventScaler triggers', props.triggers);
    super(props);
  }
}

export function checkTriggers(where: string, triggers: readonly EventTrigger[]): void {
  checkList(where, triggers);
  if (triggers.length === 0) wrong(where, 'a list of at least one trigger', 'none');
  triggers.forEach((trigger, index) => checkTrigger(`${where}[${index}]`, trigger));
}

function checkTrigger(where: string, trigger: EventTrigger): void {
  checkProps(where, trigger);
  checkKeys(where, trigger, ['type', 'name', 'metadata', 'auth', 'metricType']);
  checkText(`${where}.type`, trigger.type);
  checkOptionalText(`${where}.name`, trigger.name);
  checkProps(`${where}.metadata`, trigger.metadata);
  for (const [name, value] of Object.entries(trigger.metadata)) checkValue(`${where}.metadata.${name}`, value);
  if (trigger.auth !== undefined) checkProps(`${where}.auth`, trigger.auth);
  for (const [name, value] of Object.entries(trigger.auth ?? {})) checkValue(`${where}.auth.${name}`, value);
  checkOneOf(`${where}.metricType`, trigger.metricType, ['AverageValue', 'Value', 'Utilization']);
}
