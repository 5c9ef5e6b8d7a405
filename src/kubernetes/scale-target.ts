import type { WorkloadDraft } from './draft';

/** What a scaler sets the number of replicas of. */
export function scaleTarget({ name, controller }: WorkloadDraft): { apiVersion: string; kind: string; name: string } {
  if (controller.kind === 'Deployment' && controller.canary !== undefined) return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name };
  return { apiVersion: 'apps/v1', kind: controller.kind, name };
}
