import type { DeploymentSpec } from 'kubernetes-types/apps/v1';
import type { CustomResource } from '../custom-resources';

/** One thing that a canary does: it gets a share, or waits some seconds, or until somebody goes on. */
export type CanaryAction = { readonly setWeight: number } | { readonly pause: { readonly duration?: number } };

/** Pods whose new version takes over step by step: https://argo-rollouts.readthedocs.io/en/stable/features/specification/ */
export interface ArgoRollout extends CustomResource<'argoproj.io/v1alpha1', 'Rollout'> {
  readonly spec: Omit<DeploymentSpec, 'strategy'> & { readonly strategy: { readonly canary: { readonly steps: readonly CanaryAction[] } } };
}
