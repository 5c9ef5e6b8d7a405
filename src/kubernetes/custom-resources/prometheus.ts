import type { CustomResource } from '../custom-resources';

/** Where and how often metrics are asked for. */
export interface MetricsEndpoint {
  readonly port: string;
  readonly path: string;
  readonly interval?: string;
  readonly scrapeTimeout?: string;
  readonly scheme?: 'http' | 'https';
}

interface Selector {
  readonly matchLabels: Readonly<Record<string, string>>;
}

/** Metrics of the pods behind a Service: https://prometheus-operator.dev/docs/api-reference/api/ */
export interface ServiceMonitor extends CustomResource<'monitoring.coreos.com/v1', 'ServiceMonitor'> {
  readonly spec: { readonly selector: Selector; readonly endpoints: readonly MetricsEndpoint[] };
}

/** Metrics of pods. */
export interface PodMonitor extends CustomResource<'monitoring.coreos.com/v1', 'PodMonitor'> {
  readonly spec: { readonly selector: Selector; readonly podMetricsEndpoints: readonly MetricsEndpoint[] };
}
