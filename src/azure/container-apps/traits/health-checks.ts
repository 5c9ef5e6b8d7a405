import { Workload } from '../../../model/components/workload';
import type { HealthChecks } from '../../../model/traits/health-checks';
import { checkProbes, probes } from '../probes';
import type { ContainerAppsTraitRule } from '../rules';

/** Probes of the component's own container. */
export const healthChecks: ContainerAppsTraitRule<HealthChecks> = {
  check: ({ props }, component) => checkProbes(props, component, component instanceof Workload ? component.ports[0]?.targetPort : undefined),
  patch({ props }, draft) {
    draft.main.probes = probes(props, draft.component.ports[0]?.targetPort);
  },
};
