import type { Component } from '../../model/component';
import type { Workload } from '../../model/components/workload';
import type { DaprAppHealth, DaprSidecar } from '../../model/traits/dapr-sidecar';
import { daprAppId } from '../../plan/check-dapr';

/** What tells Dapr's injector to put its container into the pods. All values are texts. */
export function daprAnnotations(trait: DaprSidecar, component: Component<any, any>): Record<string, string> {
  const { props } = trait;
  const appPort = props.appPort ?? (component as Workload<any, any, any>).ports.find(({ protocol }) => protocol === 'TCP')?.targetPort;
  return prefixed({
    'enabled': true,
    'app-id': daprAppId(component, trait),
    'app-port': appPort,
    'app-protocol': props.appProtocol,
    'app-max-concurrency': props.appMaxConcurrency,
    'log-level': props.logLevel,
    'enable-api-logging': props.enableApiLogging,
    'max-body-size': withUnit(props.httpMaxRequestSize, 'Mi'),
    'read-buffer-size': withUnit(props.httpReadBufferSize, 'Ki'),
    ...health(props.appHealth),
    // Pods get no token of the API server, so the store could not start. Secrets of components come by Dapr's operator.
    'disable-builtin-k8s-secret-store': true,
  });
}

function health(props: DaprAppHealth | undefined): Record<string, string | number | boolean | undefined> {
  if (props === undefined) return {};
  return {
    'enable-app-health-check': true,
    'app-health-check-path': props.path,
    'app-health-probe-interval': props.probeInterval,
    'app-health-probe-timeout': props.probeTimeout,
    'app-health-threshold': props.threshold,
  };
}

function withUnit(size: number | undefined, unit: string): string | undefined {
  return size === undefined ? undefined : `${size}${unit}`;
}

function prefixed(settings: Readonly<Record<string, string | number | boolean | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[`dapr.io/${name}`, String(value)]])));
}
