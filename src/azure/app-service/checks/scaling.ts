import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';

/** Facts dapr-keda 5: what rules of a plan have no setting for. */
const REASONS = {
  behavior: 'rules of a plan add and take away one machine at a time',
  fallback: 'while a metric cannot be read, the fewest run',
  idleReplicaCount: 'at least min instances run, whatever happens',
  initialCooldownPeriod: 'a plan does not scale to zero',
  port: 'the platform looks at the requests of the site as a whole',
} as const;

/** Settings that would be lost. */
export function noCounterpart<Props extends object>(props: Props, names: readonly (keyof Props & keyof typeof REASONS)[]): Finding[] {
  return names.filter((name) => props[name] !== undefined).map((name) =>
    refuse('APPSVC.SCALE', `${name} has no counterpart: ${REASONS[name]}`, `leave ${name} out`));
}
