import type { Workload } from '../../../model/components/workload';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import { daprAppId } from '../../../plan/check-dapr';
import { DAPRD_PORTS } from './ports';

export interface DaprdSetting {
  /** The folder of the component files. @default - there are none */
  readonly resources?: string;
  /** The path of the configuration. @default - there is none */
  readonly config?: string;
  /** Whether daprd of other components reach it. @default false */
  readonly reachable?: boolean;
}

/** How daprd is started: its path in its image, and every setting written out that platforms or versions differ about. */
export function daprdCommand(component: Workload<any, any, any>, trait: DaprSidecar, { resources, config, reachable = false }: DaprdSetting): string[] {
  const { props } = trait;
  const appPort = daprAppPort(component, trait);
  return [
    '/daprd', '--app-id', daprAppId(component, trait),
    ...(appPort === undefined ? [] : ['--app-port', String(appPort)]),
    '--app-protocol', props.appProtocol ?? 'http',
    ...(props.appMaxConcurrency === undefined ? [] : ['--app-max-concurrency', String(props.appMaxConcurrency)]),
    ...health(props),
    '--log-level', props.logLevel ?? 'info', `--enable-api-logging=${props.enableApiLogging ?? false}`,
    '--max-body-size', `${props.httpMaxRequestSize ?? 4}Mi`, '--read-buffer-size', `${props.httpReadBufferSize ?? 4}Ki`,
    // Its API is for the containers beside it alone; anyone who reaches it may use every component.
    '--dapr-listen-addresses', '127.0.0.1', '--dapr-http-port', String(DAPRD_PORTS.http), '--dapr-grpc-port', String(DAPRD_PORTS.grpc),
    '--dapr-internal-grpc-listen-address', reachable ? '0.0.0.0' : '127.0.0.1', '--dapr-internal-grpc-port', String(DAPRD_PORTS.internal),
    '--dapr-public-port', String(DAPRD_PORTS.health),
    '--enable-metrics=false',
    ...(resources === undefined ? [] : ['--resources-path', resources]),
    ...(config === undefined ? [] : ['--config', config]),
  ];
}

/** The port on which daprd calls the program. */
export function daprAppPort(component: Workload<any, any, any>, { props: { appPort } }: DaprSidecar): number | undefined {
  return appPort ?? component.ports.find(({ protocol }) => protocol === 'TCP')?.targetPort;
}

function health({ appHealth }: DaprSidecar['props']): string[] {
  if (appHealth === undefined) return [];
  const { path = '/healthz', probeInterval = 5, probeTimeout = 500, threshold = 3 } = appHealth;
  return [
    '--enable-app-health-check', '--app-health-check-path', path, '--app-health-probe-interval', String(probeInterval),
    '--app-health-probe-timeout', String(probeTimeout), '--app-health-threshold', String(threshold),
  ];
}

/** What the programs beside daprd are told. */
export function daprAppEnv(trait: DaprSidecar): Readonly<Record<string, string>> {
  return { DAPR_HTTP_PORT: String(DAPRD_PORTS.http), DAPR_GRPC_PORT: String(DAPRD_PORTS.grpc), APP_PROTOCOL: trait.props.appProtocol ?? 'http' };
}
