import type { DaemonSetSpec, DeploymentSpec, StatefulSetSpec } from 'kubernetes-types/apps/v1';
import type { CronJobSpec, JobSpec } from 'kubernetes-types/batch/v1';
import type { ScaledJob } from './custom-resources';
import type { CanaryAction } from './custom-resources/argo-rollouts';

/** A Job without what is derived: its pods. */
export type JobDraft = Omit<JobSpec, 'template'>;

/** What keeps the pods of a component: the kind of object, and what it says beside its selector and pods. Traits may edit the members. */
export type Controller =
  | {
    readonly kind: 'Deployment';
    readonly spec: Omit<DeploymentSpec, 'selector' | 'template'>;
    /** What a new version does before it has taken over; with it, a Rollout of Argo stands in the place of the Deployment. */
    canary?: readonly CanaryAction[];
  }
  | { readonly kind: 'StatefulSet'; readonly spec: Omit<StatefulSetSpec, 'selector' | 'template'> }
  | { readonly kind: 'DaemonSet'; readonly spec: Omit<DaemonSetSpec, 'selector' | 'template'> }
  | { readonly kind: 'Job'; readonly job: JobDraft }
  | { readonly kind: 'CronJob'; readonly spec: Omit<CronJobSpec, 'jobTemplate'>; readonly job: JobDraft }
  | { readonly kind: 'ScaledJob'; readonly spec: Omit<ScaledJob['spec'], 'jobTargetRef'>; readonly job: JobDraft };

/**
 * The controller of a draft as the kind that its own rule made it.
 *
 * @throws Error if it is of another kind: that is a mistake of whoever asks
 */
export function controllerOf<K extends Controller['kind']>(kind: K, { controller }: { readonly controller: Controller }): Extract<Controller, { kind: K }> {
  if (controller.kind !== kind) throw new Error(`a draft of a ${kind} has become one of a ${controller.kind}`);
  return controller as Extract<Controller, { kind: K }>;
}
