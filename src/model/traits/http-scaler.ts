import { checkKeys, checkOptionalText, checkOptionalWhole, checkProps, checkWhole } from '../arguments';
import { ROUTED_KINDS, type RoutedKind } from '../component-kinds';
import { TraitWith } from '../trait';

/** Requests in a second, counted over a time. */
export interface RequestRate {
  /** How many requests in a second one replica should get, from 1. */
  readonly targetValue: number;
  /** Seconds over which they are counted. @default 60 */
  readonly window?: number;
  /** Seconds that are counted as one. @default 1 */
  readonly granularity?: number;
}

export interface HttpScalerProps {
  /**
   * The fewest replicas; 0 stops the component while nobody calls.
   * @default 0
   */
  readonly min?: number;
  /** The most replicas. */
  readonly max: number;
  /**
   * How many requests at a time one replica should get, from 1.
   * @default - requests at a time do not matter; then `requestRate` must be given
   */
  readonly concurrency?: number;
  /**
   * How many requests in a second one replica should get.
   * @default - the rate does not matter; then `concurrency` must be given
   */
  readonly requestRate?: number | RequestRate;
  /**
   * Seconds without requests before it goes to zero.
   * @default 300
   */
  readonly cooldownPeriod?: number;
  /**
   * The name of the port whose requests count.
   * @default - the component's first port
   */
  readonly port?: string;
}

/** Replicas by HTTP requests, down to none: a request that finds no replica waits for one. */
export class HttpScaler extends TraitWith<HttpScalerProps, 'http-scaler', RoutedKind> {
  static override readonly appliesTo = ROUTED_KINDS;
  static override readonly owns = ['replicas'];
  readonly kind = 'http-scaler' as const;

  constructor(props: HttpScalerProps) {
    checkProps('HttpScaler', props);
    checkKeys('HttpScaler', props, ['min', 'max', 'concurrency', 'requestRate', 'cooldownPeriod', 'port']);
    checkOptionalWhole('HttpScaler min', props.min, 0);
    checkWhole('HttpScaler max', props.max, 1);
    if ((props.min ?? 0) > props.max) throw new TypeError(`HttpScaler min ${props.min} is above max ${props.max}`);
    checkOptionalWhole('HttpScaler concurrency', props.concurrency, 1);
    checkRate(props.requestRate);
    if ((props.concurrency === undefined) === (props.requestRate === undefined)) throw new TypeError('HttpScaler must have exactly one of concurrency, requestRate');
    checkOptionalWhole('HttpScaler cooldownPeriod', props.cooldownPeriod, 0);
    checkOptionalText('HttpScaler port', props.port);
    super(props);
  }

  /** The rate with every choice made; undefined where requests at a time count. */
  get rate(): Required<RequestRate> | undefined {
    const { requestRate } = this.props;
    if (requestRate === undefined) return undefined;
    return { window: 60, granularity: 1, ...(typeof requestRate === 'number' ? { targetValue: requestRate } : requestRate) };
  }
}

function checkRate(rate: HttpScalerProps['requestRate']): void {
  if (typeof rate !== 'object') return checkOptionalWhole('HttpScaler requestRate', rate, 1);
  checkProps('HttpScaler requestRate', rate);
  checkKeys('HttpScaler requestRate', rate, ['targetValue', 'window', 'granularity']);
  checkWhole('HttpScaler requestRate.targetValue', rate.targetValue, 1);
  checkOptionalWhole('HttpScaler requestRate.window', rate.window, 1);
  checkOptionalWhole('HttpScaler requestRate.granularity', rate.granularity, 1);
  if ((rate.granularity ?? 1) > (rate.window ?? 60)) throw new TypeError(`HttpScaler requestRate.granularity ${rate.granularity} is above window ${rate.window ?? 60}`);
}
