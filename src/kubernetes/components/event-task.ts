import type { EventTask, EventTaskScalingStrategy } from '../../model/components/event-task';
import { checkJobTriggers } from '../checks/job-triggers';
import { componentObject } from '../component-object';
import { controllerOf } from '../controllers';
import type { ScaledJob } from '../custom-resources';
import { jobDraft, jobSpec, restartPolicy } from '../pod/job';
import { scaleTriggers, triggerAuthentications } from '../pod/trigger-objects';
import type { KubernetesComponentRule } from '../rules';
import { checkWorkload, workloadDraft } from './workload';

/** A ScaledJob of KEDA, and a TriggerAuthentication for each trigger that authenticates. */
export const eventTask: KubernetesComponentRule<EventTask<any>> = {
  check: (component, at) => [...checkWorkload(component, at), ...checkJobTriggers(component.props.triggers, component, at)],

  draft(component, at) {
    const { triggers, min = 0, max = 100, pollingInterval, scalingStrategy, rollout, successfulJobsHistoryLimit, failedJobsHistoryLimit } = component.props;
    const draft = workloadDraft(component, {
      kind: 'ScaledJob',
      spec: {
        minReplicaCount: min, maxReplicaCount: max, pollingInterval, successfulJobsHistoryLimit, failedJobsHistoryLimit,
        rollout: rollout && { strategy: rollout }, scalingStrategy: scalingStrategy && strategy(scalingStrategy),
        triggers: scaleTriggers(triggers, { name: at.name(component), component }, at),
      },
      job: jobDraft(component.props),
    }, at);
    draft.pod.restartPolicy = restartPolicy(component.props);
    return draft;
  },

  finish(draft, at) {
    const { spec, job } = controllerOf('ScaledJob', draft);
    const { triggers } = (draft.component as EventTask<any>).props;
    return [...triggerAuthentications(triggers, draft, at), componentObject({
      apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledJob', metadata: { name: draft.name },
      spec: { ...spec, jobTargetRef: jobSpec(job, draft, at) },
    } satisfies ScaledJob, draft, at)];
  },
};

/** The two numbers of `custom` are always written: KEDA has no defaults for them and would not start. */
function strategy({ strategy: name, customScalingQueueLengthDeduction = 0, customScalingRunningJobPercentage = 0, multipleScalersCalculation }: EventTaskScalingStrategy): ScaledJob['spec']['scalingStrategy'] {
  const numbers = { customScalingQueueLengthDeduction, customScalingRunningJobPercentage: String(customScalingRunningJobPercentage) };
  return { strategy: name, multipleScalersCalculation, ...(name === 'custom' ? numbers : {}) };
}
