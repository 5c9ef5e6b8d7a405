import type { HorizontalPodAutoscalerBehavior, HPAScalingRules } from 'kubernetes-types/autoscaling/v2';
import type { ScalingBehavior, ScalingRules } from '../../model/scaling/behavior';

/** The pace of scaling. What was left out is left to the defaults of Kubernetes. */
export function scalingBehavior({ scaleUp, scaleDown }: ScalingBehavior): HorizontalPodAutoscalerBehavior {
  return { ...(scaleUp === undefined ? {} : { scaleUp: rules(scaleUp) }), ...(scaleDown === undefined ? {} : { scaleDown: rules(scaleDown) }) };
}

function rules({ policies, ...rest }: ScalingRules): HPAScalingRules {
  return { ...rest, ...(policies === undefined ? {} : { policies: policies.map((policy) => ({ ...policy })) }) };
}
