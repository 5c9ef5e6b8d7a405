import type { HealthChecksProps } from '../../model/traits/health-checks';
import type { Probe } from '../../model/probe';

/** The question that becomes the site's one: whether it gets requests, else whether it is alive. */
export function chosenProbe({ readiness, liveness, startup }: HealthChecksProps): { readonly name: 'readiness' | 'liveness' | 'startup'; readonly probe: Probe } | undefined {
  if (readiness?.httpGet !== undefined) return { name: 'readiness', probe: readiness };
  if (liveness?.httpGet !== undefined) return { name: 'liveness', probe: liveness };
  return startup?.httpGet === undefined ? undefined : { name: 'startup', probe: startup };
}

/** Facts 4: bad answers in a row, one a minute, 2 to 10. */
export function failuresOf({ failureThreshold = 3, periodSeconds = 10 }: Probe): number {
  return Math.min(10, Math.max(2, Math.round((failureThreshold * periodSeconds) / 60)));
}
