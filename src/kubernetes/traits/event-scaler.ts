import type { EventScaler } from '../../model/traits/event-scaler';
import { checkTriggers } from '../checks/triggers';
import { componentObject } from '../component-object';
import type { ScaledObject, TriggerAuthentication } from '../custom-resources';
import { nameWith } from '../names';
import type { KubernetesObject } from '../objects';
import { authenticates, authentication } from '../pod/authentication';
import { scalingBehavior } from '../pod/behavior';
import { metricType, triggerMetadata, triggerNames } from '../pod/triggers';
import type { KubernetesTraitRule } from '../rules';

/** A ScaledObject of KEDA, and a TriggerAuthentication for each trigger that authenticates with something of its own. */
export const eventScaler: KubernetesTraitRule<EventScaler> = {
  check: ({ props }, component, at) => checkTriggers(props, component, at),

  outputs({ props }, draft, at) {
    const { name, component } = draft;
    const names = triggerNames(props.triggers);
    const authenticationName = (index: number): string => nameWith(name, names[index]);
    const authentications = props.triggers.flatMap((trigger, index): KubernetesObject[] => (authenticates(trigger) ? [componentObject({
      apiVersion: 'keda.sh/v1alpha1', kind: 'TriggerAuthentication', metadata: { name: authenticationName(index) }, spec: authentication(trigger, at),
    } satisfies TriggerAuthentication, draft, at)] : []));
    const scaledObject = componentObject({
      apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name },
      spec: {
        scaleTargetRef: { name },
        // Both always: the defaults differ between KEDA and the platforms built on it.
        minReplicaCount: props.min ?? 0,
        idleReplicaCount: props.idleReplicaCount,
        maxReplicaCount: props.max,
        pollingInterval: props.pollingInterval,
        cooldownPeriod: props.cooldownPeriod,
        initialCooldownPeriod: props.initialCooldownPeriod,
        fallback: props.fallback,
        ...(props.behavior === undefined ? {} : { advanced: { horizontalPodAutoscalerConfig: { behavior: scalingBehavior(props.behavior) } } }),
        triggers: props.triggers.map((trigger, index) => ({
          type: trigger.type, name: names[index], metricType: metricType(trigger), metadata: triggerMetadata(trigger, component, at),
          useCachedMetrics: trigger.useCachedMetrics,
          authenticationRef: authenticates(trigger) ? { name: authenticationName(index) } : trigger.authenticationRef,
        })),
      },
    } satisfies ScaledObject, draft, at);
    return [...authentications, scaledObject];
  },
};
