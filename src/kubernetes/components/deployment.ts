import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Workload } from '../../model/components/workload';
import { componentObject } from '../component-object';
import { controllerOf } from '../controllers';
import type { ArgoRollout, CanaryAction } from '../custom-resources/argo-rollouts';
import type { WorkloadDraft } from '../draft';
import { selectorLabels } from '../labels';
import type { KubernetesObject } from '../objects';
import { podTemplate } from '../pod/template';
import type { At, KubernetesComponentRule } from '../rules';
import { checkWorkload, serviceObjects, workloadDraft } from './workload';

/** A component that runs until it is told to stop: a Deployment, and a Service when it has ports. */
export const deployment: KubernetesComponentRule<Workload<any, any, any>> = {
  check: checkWorkload,

  // No number of replicas: 1 is what Kubernetes takes, and where an autoscaler decides, every apply would undo it.
  draft: (component, at) => workloadDraft(component, { kind: 'Deployment', spec: {} }, at),

  finish: deploymentObjects,
};

/** The objects of a draft whose controller is a Deployment, or a Rollout of Argo, which says the same and more. */
export function deploymentObjects(draft: WorkloadDraft, at: At): KubernetesObject[] {
  const { name } = draft;
  const { spec: own, canary } = controllerOf('Deployment', draft);
  const spec = { ...own, selector: { matchLabels: selectorLabels(name, at) }, template: podTemplate(draft, at) };
  const controller = canary === undefined
    ? { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec } satisfies Deployment
    : { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', metadata: { name }, spec: { ...spec, strategy: canaryStrategy(own, canary) } } satisfies ArgoRollout;
  return [componentObject(controller, draft, at), ...serviceObjects(draft, at)];
}

/** The steps, and beside them whatever a Native wrote: traffic routers, analyses, steps of its own. */
function canaryStrategy(own: { readonly strategy?: object }, steps: readonly CanaryAction[]): ArgoRollout['spec']['strategy'] {
  const { canary, ...rest } = (own.strategy ?? {}) as Partial<ArgoRollout['spec']['strategy']>;
  return { ...rest, canary: { steps, ...canary } };
}
