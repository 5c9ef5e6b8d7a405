import type { HorizontalPodAutoscaler, MetricSpec, MetricTarget } from 'kubernetes-types/autoscaling/v2';
import type { Autoscaler, AutoscalerProps } from '../../model/traits/autoscaler';
import { componentObject } from '../component-object';
import { adapt, refuse } from '../findings';
import { scalingBehavior } from '../pod/behavior';
import { containersWithoutRequest, measuresOwnContainer, type Measured } from '../pod/requests';
import { cpuQuantity, memoryQuantity } from '../quantities';
import type { KubernetesTraitRule } from '../rules';
import { scaleTarget } from '../scale-target';

const RESOURCES: readonly Measured[] = ['cpu', 'memory'];

/** A HorizontalPodAutoscaler. */
export const autoscaler: KubernetesTraitRule<Autoscaler> = {
  check({ props }, component, at) {
    const missing = RESOURCES.filter((resource) => typeof props[resource] === 'number').flatMap((resource) =>
      containersWithoutRequest(resource, component, at).map((name) =>
        refuse('K8S.AUTOSCALER', `${resource} use is measured in percent of what is requested, and container '${name}' requests no ${resource}`, `give container '${name}' its ${resource}, or aim at { averageValue }`)));
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
        metrics: metrics(props, own),
        ...(props.behavior === undefined ? {} : { behavior: scalingBehavior(props.behavior) }),
      },
    } satisfies HorizontalPodAutoscaler, draft, at)];
  },
};

function metrics({ cpu, memory }: AutoscalerProps, container: string | undefined): MetricSpec[] {
  return [
    ...(cpu === undefined ? [] : [metric('cpu', typeof cpu === 'number' ? percent(cpu) : average(cpuQuantity(cpu.averageValue)), container)]),
    ...(memory === undefined ? [] : [metric('memory', typeof memory === 'number' ? percent(memory) : average(memoryQuantity(memory.averageValue)), container)]),
  ];
}

const percent = (averageUtilization: number): MetricTarget => ({ type: 'Utilization', averageUtilization });
const average = (averageValue: string): MetricTarget => ({ type: 'AverageValue', averageValue });

function metric(name: Measured, target: MetricTarget, container: string | undefined): MetricSpec {
  if (container === undefined) return { type: 'Resource', resource: { name, target } };
  return { type: 'ContainerResource', containerResource: { name, container, target } };
}
