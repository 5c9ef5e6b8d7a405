import type { HorizontalPodAutoscaler, MetricSpec } from 'kubernetes-types/autoscaling/v2';
import type { Autoscaler } from '../../model/traits/autoscaler';
import { componentObject } from '../component-object';
import { adapt, refuse } from '../findings';
import { containersWithoutRequest, measuresOwnContainer, type Measured } from '../pod/requests';
import type { KubernetesTraitRule } from '../rules';
import { scaleTarget } from '../scale-target';

const RESOURCES: readonly Measured[] = ['cpu', 'memory'];

/** A HorizontalPodAutoscaler. */
export const autoscaler: KubernetesTraitRule<Autoscaler> = {
  check({ props }, component, at) {
    const missing = RESOURCES.filter((resource) => props[resource] !== undefined).flatMap((resource) =>
      containersWithoutRequest(resource, component, at).map((name) =>
        refuse('K8S.AUTOSCALER', `${resource} use is measured in percent of what is requested, and container '${name}' requests no ${resource}`, `give container '${name}' its ${resource}`)));
    if (!measuresOwnContainer(component, at)) return missing;
    return [...missing, adapt('K8S.AUTOSCALER', "use is measured on the component's own container and not on the whole pod, because the container that Dapr adds requests nothing")];
  },

  outputs({ props }, draft, at) {
    const { name, component } = draft;
    const own = measuresOwnContainer(component, at) ? draft.container.name : undefined;
    return [componentObject({
      apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name },
      spec: {
        scaleTargetRef: scaleTarget(draft),
        minReplicas: props.min ?? 1,
        maxReplicas: props.max,
        metrics: RESOURCES.flatMap((resource) => (props[resource] === undefined ? [] : [metric(resource, props[resource], own)])),
      },
    } satisfies HorizontalPodAutoscaler, draft, at)];
  },
};

function metric(name: Measured, averageUtilization: number, container: string | undefined): MetricSpec {
  const target = { type: 'Utilization', averageUtilization };
  if (container === undefined) return { type: 'Resource', resource: { name, target } };
  return { type: 'ContainerResource', containerResource: { name, container, target } };
}
