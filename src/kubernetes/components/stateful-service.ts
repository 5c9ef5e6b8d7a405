import type { StatefulSet } from 'kubernetes-types/apps/v1';
import type { StatefulService } from '../../model/components/stateful-service';
import { checkClaims } from '../checks/claims';
import { componentObject } from '../component-object';
import { controllerOf } from '../controllers';
import type { WorkloadDraft } from '../draft';
import { selectorLabels } from '../labels';
import { nameWithRun } from '../names';
import type { KubernetesObject } from '../objects';
import { claimTemplate } from '../pod/claims';
import { servicePorts } from '../pod/ports';
import { podTemplate } from '../pod/template';
import type { At, KubernetesComponentRule } from '../rules';
import { allPorts, mainPorts } from '../services/ports';
import { checkWorkload, serviceObjects, workloadDraft } from './workload';

/** A StatefulSet, the headless Service that gives its pods names in DNS and, with ports, a Service for clients. */
export const statefulService: KubernetesComponentRule<StatefulService<any>> = {
  names: nameWithRun,

  check: (component, at) => [...checkWorkload(component, at), ...checkClaims(component.props.volumeClaimTemplates ?? [], component, at)],

  draft(component, at) {
    const { volumeClaimTemplates = [], persistentVolumeClaimRetentionPolicy, podManagementPolicy, ordinals } = component.props;
    const draft = workloadDraft(component, {
      kind: 'StatefulSet',
      spec: {
        serviceName: headlessName(at.name(component)), podManagementPolicy, ordinals,
        persistentVolumeClaimRetentionPolicy: persistentVolumeClaimRetentionPolicy && { ...persistentVolumeClaimRetentionPolicy },
        ...(volumeClaimTemplates.length === 0 ? {} : { volumeClaimTemplates: volumeClaimTemplates.map(claimTemplate) }),
      },
    }, at);
    draft.container.volumeMounts!.push(...component.volumes.map((mount) => ({ ...mount })));
    return draft;
  },

  finish(draft, at) {
    const { name } = draft;
    return [headless(draft, at), ...serviceObjects(draft, at), componentObject({
      apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name },
      spec: { ...controllerOf('StatefulSet', draft).spec, selector: { matchLabels: selectorLabels(name, at) }, template: podTemplate(draft, at) },
    } satisfies StatefulSet, draft, at)];
  },
};

function headlessName(name: string): string {
  return `${name}-headless`;
}

function headless(draft: WorkloadDraft, at: At): KubernetesObject {
  const ports = mainPorts(draft.component, at);
  return componentObject({
    apiVersion: 'v1', kind: 'Service', metadata: { name: headlessName(draft.name) },
    spec: {
      clusterIP: 'None',
      // Members of a cluster look for each other to become ready: they would wait for ever.
      publishNotReadyAddresses: true,
      selector: selectorLabels(draft.name, at),
      ...(ports.length === 0 ? {} : { ports: servicePorts(ports, allPorts(draft.component, at)) }),
    },
  }, draft, at);
}
