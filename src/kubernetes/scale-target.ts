import type { WorkloadDraft } from './draft';

/** What a scaler sets the number of replicas of. */
export function scaleTarget({ name, controller: { kind } }: WorkloadDraft): { apiVersion: string; kind: string; name: string } {
  return { apiVersion: 'apps/v1', kind, name };
}
