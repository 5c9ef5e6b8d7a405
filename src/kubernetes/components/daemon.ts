import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { Daemon } from '../../model/components/daemon';
import { componentObject } from '../component-object';
import { controllerOf } from '../controllers';
import { selectorLabels } from '../labels';
import { podTemplate } from '../pod/template';
import type { KubernetesComponentRule } from '../rules';
import { checkWorkload, serviceObjects, workloadDraft } from './workload';

/** A DaemonSet and, with ports, a Service. */
export const daemon: KubernetesComponentRule<Daemon<any>> = {
  check: checkWorkload,

  draft: (component, at) => workloadDraft(component, { kind: 'DaemonSet', spec: {} }, at),

  finish(draft, at) {
    const { name } = draft;
    return [componentObject({
      apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name },
      spec: { ...controllerOf('DaemonSet', draft).spec, selector: { matchLabels: selectorLabels(name, at) }, template: podTemplate(draft, at) },
    } satisfies DaemonSet, draft, at), ...serviceObjects(draft, at)];
  },
};
