import type { Workload } from '../../model/components/workload';
import { askedPort } from '../../model/port';
import { needsPort } from '../../model/probe';
import type { HealthChecks } from '../../model/traits/health-checks';
import { refuse } from '../findings';
import { checkReadiness, probes } from '../pod/probes';
import type { KubernetesTraitRule } from '../rules';

const KINDS = ['liveness', 'readiness', 'startup'] as const;

/** Probes of the component's container. */
export const healthChecks: KubernetesTraitRule<HealthChecks> = {
  check({ props }, component) {
    const hasPorts = askedPort(component as Workload<any, any, any>) !== undefined;
    return [
      ...KINDS.filter((kind) => !hasPorts && needsPort(props[kind])).map((kind) =>
        refuse('K8S.PROBE', `the ${kind} probe names no port, and the component has no TCP port`, 'give the probe a port, or use an exec probe')),
      ...checkReadiness(props, component),
    ];
  },

  patch({ props }, { container, component }) {
    Object.assign(container, probes(props, askedPort(component)));
  },
};
