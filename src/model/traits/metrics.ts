import { checkKeys, checkOneOf, checkOptionalText, checkOptionalWhole, checkProps, checkText, checkWhole, wrong } from '../arguments';
import { LONG_RUNNING_KINDS, type LongRunningKind } from '../component-kinds';
import { TraitWith } from '../trait';

export interface MetricsProps {
  /**
   * The port that answers: the name of one of the component's ports, or a number that its container listens on.
   * @default - the component's first port
   */
  readonly port?: string | number;
  /**
   * The path of the metrics.
   * @default '/metrics'
   */
  readonly path?: string;
  /**
   * Seconds between two questions.
   * @default - as often as the collector asks everybody
   */
  readonly interval?: number;
  /**
   * Seconds to wait for an answer, at most `interval`.
   * @default - as long as the collector waits for everybody
   */
  readonly scrapeTimeout?: number;
  /** @default 'http' */
  readonly scheme?: 'http' | 'https';
}

/** Metrics in the format of Prometheus, which a collector asks for. */
export class Metrics extends TraitWith<MetricsProps, 'metrics', LongRunningKind> {
  static override readonly appliesTo = LONG_RUNNING_KINDS;
  readonly kind = 'metrics' as const;

  constructor(props: MetricsProps = {}) {
    checkProps('Metrics', props);
    checkKeys('Metrics', props, ['port', 'path', 'interval', 'scrapeTimeout', 'scheme']);
    if (typeof props.port === 'number') checkWhole('Metrics port', props.port, 1, 65535);
    else if (props.port !== undefined) checkText('Metrics port', props.port);
    checkOptionalText('Metrics path', props.path);
    if (props.path !== undefined && !/^\/\S*$/.test(props.path)) wrong('Metrics path', "a path that begins with '/'", props.path);
    checkOptionalWhole('Metrics interval', props.interval, 1);
    checkOptionalWhole('Metrics scrapeTimeout', props.scrapeTimeout, 1);
    if ((props.scrapeTimeout ?? 0) > (props.interval ?? Infinity)) throw new TypeError(`Metrics scrapeTimeout ${props.scrapeTimeout} is above interval ${props.interval}`);
    checkOneOf('Metrics scheme', props.scheme, ['http', 'https']);
    super(props);
  }
}
