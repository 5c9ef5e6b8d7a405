import type { Metrics } from '../../model/traits/metrics';
import { checkMetrics } from '../metrics/checks';
import { annotationsFor } from '../metrics/annotations';
import { metricsPort } from '../metrics/port';
import { monitor } from '../metrics/monitor';
import type { KubernetesTraitRule } from '../rules';

/** A ServiceMonitor or PodMonitor of the Prometheus operator, or annotations on the pods, as the deployment says. */
export const metrics: KubernetesTraitRule<Metrics> = {
  check: ({ props }, component, at) => checkMetrics(props, component, at),

  patch({ props }, draft, at) {
    const port = metricsPort(props, draft.component, at)!;
    // A monitor finds a port by its name alone.
    if (port.undeclared) draft.container.ports = [...draft.container.ports ?? [], { name: port.containerPort, containerPort: port.number, protocol: 'TCP' }];
    if (at.options.metrics?.with === 'annotations') Object.assign(draft.podAnnotations, annotationsFor(props, port));
  },

  outputs({ props }, draft, at) {
    return at.options.metrics?.with === 'annotations' ? [] : [monitor(props, metricsPort(props, draft.component, at)!, draft, at)];
  },
};
