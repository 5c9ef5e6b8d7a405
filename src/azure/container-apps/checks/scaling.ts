import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';

/** Facts dapr-keda 4.1: what the platform's scaling has no setting for. */
const REASONS = {
  behavior: 'the platform has a pace of its own at which replicas come and go',
  fallback: 'while a source cannot be read, the platform keeps the replicas that run',
  idleReplicaCount: 'at least min replicas run, whatever happens',
  initialCooldownPeriod: 'a new app may go to zero after the cooldownPeriod',
} as const;

/** Settings that would be lost. */
export function noCounterpart<Props extends object>(props: Props, names: readonly (keyof Props & keyof typeof REASONS)[]): Finding[] {
  return names.filter((name) => props[name] !== undefined).map((name) =>
    refuse('ACA.SCALE', `${name} has no counterpart: ${REASONS[name]}`, `leave ${name} out`));
}
