import type { EventScaler } from '../../model/traits/event-scaler';
import { checkTriggers } from '../checks/triggers';
import { componentObject } from '../component-object';
import type { ScaledObject } from '../custom-resources';
import { scalingBehavior } from '../pod/behavior';
import { scaleTriggers, triggerAuthentications } from '../pod/trigger-objects';
import type { KubernetesTraitRule } from '../rules';
import { scaleTarget } from '../scale-target';

/** A ScaledObject of KEDA, and a TriggerAuthentication for each trigger that authenticates with something of its own. */
export const eventScaler: KubernetesTraitRule<EventScaler> = {
  check: ({ props }, component, at) => checkTriggers(props, component, at),

  outputs({ props }, draft, at) {
    const { name } = draft;
    const scaledObject = componentObject({
      apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name },
      spec: {
        // KEDA takes a name alone for that of a Deployment.
        scaleTargetRef: scaleTarget(draft).kind === 'Deployment' ? { name } : scaleTarget(draft),
        // Both always: the defaults differ between KEDA and the platforms built on it.
        minReplicaCount: props.min ?? 0,
        idleReplicaCount: props.idleReplicaCount,
        maxReplicaCount: props.max,
        pollingInterval: props.pollingInterval,
        cooldownPeriod: props.cooldownPeriod,
        initialCooldownPeriod: props.initialCooldownPeriod,
        fallback: props.fallback,
        ...(props.behavior === undefined ? {} : { advanced: { horizontalPodAutoscalerConfig: { behavior: scalingBehavior(props.behavior) } } }),
        triggers: scaleTriggers(props.triggers, draft, at),
      },
    } satisfies ScaledObject, draft, at);
    return [...triggerAuthentications(props.triggers, draft, at), scaledObject];
  },
};
