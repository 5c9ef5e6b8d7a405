import { checkKeys, checkOneOf, checkOptionalFlag, checkOptionalText, checkOptionalWhole, checkProps, wrong } from '../arguments';
import { LONG_RUNNING_KINDS, type LongRunningKind } from '../component-kinds';
import { TraitWith } from '../trait';

/** How Dapr asks the application whether it is well. */
export interface DaprAppHealth {
  /** @default '/healthz' */
  readonly path?: string;
  /** Seconds between questions. @default 5 */
  readonly probeInterval?: number;
  /** Milliseconds to wait for an answer, no longer than until the next question. @default 500 */
  readonly probeTimeout?: number;
  /** Bad answers in a row before it counts as failed. @default 3 */
  readonly threshold?: number;
}

/** In the words of Dapr: https://docs.dapr.io/reference/arguments-annotations-overview/ */
export interface DaprSidecarProps {
  /**
   * The id that others invoke it by, unique in the application.
   * @default - the component's id
   */
  readonly appId?: string;
  /**
   * The port Dapr calls the application on.
   * @default - the component's first TCP port, if it has one
   */
  readonly appPort?: number;
  /** What the application speaks. @default 'http' */
  readonly appProtocol?: 'http' | 'https' | 'grpc' | 'grpcs' | 'h2c';
  /** The most requests at a time. @default - no bound */
  readonly appMaxConcurrency?: number;
  /** How much Dapr tells. @default 'info' */
  readonly logLevel?: 'debug' | 'info' | 'warn' | 'error';
  /** Whether each call of the Dapr API is logged. @default false */
  readonly enableApiLogging?: boolean;
  /** The largest request body, in MB of 2^20 bytes. @default 4 */
  readonly httpMaxRequestSize?: number;
  /** The largest request headers, in KB of 2^10 bytes. @default 4 */
  readonly httpReadBufferSize?: number;
  /** Whether Dapr asks for the application's health, and how. @default - it does not */
  readonly appHealth?: DaprAppHealth;
}

const KEYS = ['appId', 'appPort', 'appProtocol', 'appMaxConcurrency', 'logLevel', 'enableApiLogging', 'httpMaxRequestSize', 'httpReadBufferSize', 'appHealth'];

/** Dapr beside a component: invocation, state, publish and subscribe, bindings, secrets. */
export class DaprSidecar extends TraitWith<DaprSidecarProps, 'dapr-sidecar', LongRunningKind> {
  static override readonly appliesTo = LONG_RUNNING_KINDS;
  readonly kind = 'dapr-sidecar' as const;

  constructor(props: DaprSidecarProps = {}) {
    checkProps('DaprSidecar', props);
    checkKeys('DaprSidecar', props, KEYS);
    checkOptionalText('DaprSidecar appId', props.appId);
    checkOptionalWhole('DaprSidecar appPort', props.appPort, 1, 65535);
    checkOneOf('DaprSidecar appProtocol', props.appProtocol, ['http', 'https', 'grpc', 'grpcs', 'h2c']);
    checkOneOf('DaprSidecar logLevel', props.logLevel, ['debug', 'info', 'warn', 'error']);
    checkOptionalFlag('DaprSidecar enableApiLogging', props.enableApiLogging);
    for (const name of ['appMaxConcurrency', 'httpMaxRequestSize', 'httpReadBufferSize'] as const) checkOptionalWhole(`DaprSidecar ${name}`, props[name], 1);
    checkAppHealth(props.appHealth);
    super(props);
  }
}

function checkAppHealth(health: DaprAppHealth | undefined): void {
  if (health === undefined) return;
  checkProps('DaprSidecar appHealth', health);
  checkKeys('DaprSidecar appHealth', health, ['path', 'probeInterval', 'probeTimeout', 'threshold']);
  checkOptionalText('DaprSidecar appHealth.path', health.path);
  for (const name of ['probeInterval', 'probeTimeout', 'threshold'] as const) checkOptionalWhole(`DaprSidecar appHealth.${name}`, health[name], 1);
  const { probeInterval = 5, probeTimeout = 500 } = health;
  if (probeTimeout > probeInterval * 1000) wrong('DaprSidecar appHealth.probeTimeout', `at most the ${probeInterval} s of probeInterval, in milliseconds: Dapr does not start otherwise`, probeTimeout);
}
