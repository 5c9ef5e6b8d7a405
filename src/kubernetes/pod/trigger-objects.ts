import type { EventTrigger } from '../../model/traits/event-scaler';
import { secretKey } from '../bound';
import { componentObject } from '../component-object';
import type { ScaleTrigger, TriggerAuthentication } from '../custom-resources';
import type { WorkloadDraft } from '../draft';
import { nameWith } from '../names';
import type { KubernetesObject } from '../objects';
import type { At } from '../rules';
import { metricType, triggerMetadata, triggerNames } from './triggers';

type Triggers = readonly EventTrigger[];

/** The triggers in the words of KEDA. */
export function scaleTriggers(triggers: Triggers, { name, component }: { readonly name: string; readonly component: WorkloadDraft['component'] }, at: At): ScaleTrigger[] {
  const names = triggerNames(triggers);
  return triggers.map((trigger, index) => ({
    type: trigger.type, name: names[index], metricType: metricType(trigger), metadata: triggerMetadata(trigger, component, at),
    ...(authenticates(trigger) ? { authenticationRef: { name: nameWith(name, names[index]) } } : {}),
  }));
}

/** A TriggerAuthentication for each trigger that authenticates. */
export function triggerAuthentications(triggers: Triggers, draft: WorkloadDraft, at: At): KubernetesObject[] {
  const names = triggerNames(triggers);
  return triggers.flatMap((trigger, index): KubernetesObject[] => {
    if (!authenticates(trigger)) return [];
    return [componentObject({
      apiVersion: 'keda.sh/v1alpha1', kind: 'TriggerAuthentication', metadata: { name: nameWith(draft.name, names[index]) },
      spec: { secretTargetRef: Object.entries(trigger.auth ?? {}).map(([parameter, reference]) => ({ parameter, ...secretKey(reference, at) })) },
    } satisfies TriggerAuthentication, draft, at)];
  });
}

function authenticates({ auth = {} }: EventTrigger): boolean {
  return Object.keys(auth).length > 0;
}
