import type { MetricsProps } from '../../model/traits/metrics';
import { componentObject } from '../component-object';
import type { MetricsEndpoint, PodMonitor, ServiceMonitor } from '../custom-resources/prometheus';
import type { WorkloadDraft } from '../draft';
import { selectorLabels } from '../labels';
import type { KubernetesObject } from '../objects';
import type { At } from '../rules';
import type { MetricsPort } from './port';

/** A ServiceMonitor where one Service leads to the port and nothing else is asked, else a PodMonitor. */
export function monitor(props: MetricsProps, port: MetricsPort, draft: WorkloadDraft, at: At): KubernetesObject {
  const { with: kind = 'ServiceMonitor', labels } = at.options.metrics ?? {};
  const metadata = { name: draft.name, labels: { ...labels } };
  const selector = { matchLabels: selectorLabels(draft.name, at) };
  if (kind === 'PodMonitor' || port.servicePort === undefined) {
    const spec = { selector, podMetricsEndpoints: [endpoint(port.containerPort, props)] };
    return componentObject({ apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor', metadata, spec } satisfies PodMonitor, draft, at);
  }
  const spec = { selector, endpoints: [endpoint(port.servicePort, props)] };
  return componentObject({ apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata, spec } satisfies ServiceMonitor, draft, at);
}

function endpoint(port: string, { path = '/metrics', interval, scrapeTimeout, scheme }: MetricsProps): MetricsEndpoint {
  return { port, path, interval: seconds(interval), scrapeTimeout: seconds(scrapeTimeout), scheme };
}

function seconds(count: number | undefined): string | undefined {
  return count === undefined ? undefined : `${count}s`;
}
