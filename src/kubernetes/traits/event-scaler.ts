import type { EventScaler } from '../../model/traits/event-scaler';
import { checkTriggers } from '../checks/triggers';
import { componentObject } from '../component-object';
import type { ScaledObject, TriggerAuthentication } from '../custom-resources';
import { nameWith } from '../names';
import type { KubernetesObject } from '../objects';
import { metricType, triggerMetadata, triggerNames } from '../pod/triggers';
import { secretKey } from '../bound';
import type { KubernetesTraitRule } from '../rules';

/** A ScaledObject of KEDA, and a TriggerAuthentication for each trigger that authenticates. */
export const eventScaler: KubernetesTraitRule<EventScaler> = {
  check: ({ props }, component, at) => checkTriggers(props, component, at),

  outputs({ props }, draft, at) {
    const { name, component } = draft;
    const names = triggerNames(props.triggers);
    const authentication = (index: number): string => nameWith(name, names[index]);
    const authentications = props.triggers.flatMap(({ auth = {} }, index): KubernetesObject[] => {
      if (Object.keys(auth).length === 0) return [];
      return [componentObject({
        apiVersion: 'keda.sh/v1alpha1', kind: 'TriggerAuthentication', metadata: { name: authentication(index) },
        spec: { secretTargetRef: Object.entries(auth).map(([parameter, reference]) => ({ parameter, ...secretKey(reference, at) })) },
      } satisfies TriggerAuthentication, draft, at)];
    });
    const scaledObject = componentObject({
      apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name },
      spec: {
        scaleTargetRef: { name },
        // Both always: the defaults differ between KEDA and the platforms built on it.
        minReplicaCount: props.min ?? 0,
        maxReplicaCount: props.max,
        pollingInterval: props.pollingInterval,
        cooldownPeriod: props.cooldownPeriod,
        triggers: props.triggers.map((trigger, index) => ({
          type: trigger.type, name: names[index], metricType: metricType(trigger), metadata: triggerMetadata(trigger, component, at),
          ...(Object.keys(trigger.auth ?? {}).length === 0 ? {} : { authenticationRef: { name: authentication(index) } }),
        })),
      },
    } satisfies ScaledObject, draft, at);
    return [...authentications, scaledObject];
  },
};
