import type { EventTrigger } from '../../model/traits/event-scaler';
import { componentObject } from '../component-object';
import type { ScaleTrigger, TriggerAuthentication } from '../custom-resources';
import type { WorkloadDraft } from '../draft';
import { nameWith } from '../names';
import type { KubernetesObject } from '../objects';
import type { At } from '../rules';
import { authenticates, authentication } from './authentication';
import { metricType, triggerMetadata, triggerNames } from './triggers';

type Triggers = readonly EventTrigger[];

/** The triggers in the words of KEDA. */
export function scaleTriggers(triggers: Triggers, { name, component }: { readonly name: string; readonly component: WorkloadDraft['component'] }, at: At): ScaleTrigger[] {
  const names = triggerNames(triggers);
  return triggers.map((trigger, index) => ({
    type: trigger.type, name: names[index], metricType: metricType(trigger), metadata: triggerMetadata(trigger, component, at),
    useCachedMetrics: trigger.useCachedMetrics,
    authenticationRef: authenticates(trigger) ? { name: nameWith(name, names[index]) } : trigger.authenticationRef,
  }));
}

/** A TriggerAuthentication for each trigger that authenticates with something of its own. */
export function triggerAuthentications(triggers: Triggers, draft: WorkloadDraft, at: At): KubernetesObject[] {
  const names = triggerNames(triggers);
  return triggers.flatMap((trigger, index): KubernetesObject[] => {
    if (!authenticates(trigger)) return [];
    return [componentObject({
      apiVersion: 'keda.sh/v1alpha1', kind: 'TriggerAuthentication', metadata: { name: nameWith(draft.name, names[index]) },
      spec: authentication(trigger, at),
    } satisfies TriggerAuthentication, draft, at)];
  });
}
