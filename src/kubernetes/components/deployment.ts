import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Workload } from '../../model/components/workload';
import { componentObject } from '../component-object';
import { controllerOf } from '../controllers';
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

/** The objects of a draft whose controller is a Deployment. */
export function deploymentObjects(draft: WorkloadDraft, at: At): KubernetesObject[] {
  const { name } = draft;
  return [componentObject({
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name },
    spec: { ...controllerOf('Deployment', draft).spec, selector: { matchLabels: selectorLabels(name, at) }, template: podTemplate(draft, at) },
  } satisfies Deployment, draft, at), ...serviceObjects(draft, at)];
}
