import type { Job } from 'kubernetes-types/batch/v1';
import type { Task } from '../../model/components/task';
import { checkKnownName } from '../checks/job-name';
import { componentObject } from '../component-object';
import { controllerOf } from '../controllers';
import { nameWithHash } from '../names';
import { called } from '../objects';
import { jobDraft, jobSpec, restartPolicy } from '../pod/job';
import { jobName } from '../pod/job-name';
import type { KubernetesComponentRule } from '../rules';
import { checkWorkload, workloadDraft } from './workload';

/** A Job. What cannot be changed in a Job is in its name, so that a changed task is a new Job. */
export const task: KubernetesComponentRule<Task<any>> = {
  names: nameWithHash,

  check: (component, at) => [...checkWorkload(component, at), ...checkKnownName(component, at)],

  draft(component, at) {
    const draft = workloadDraft(component, { kind: 'Job', job: { ...jobDraft(component.props), suspend: component.props.suspend } }, at);
    draft.pod.restartPolicy = restartPolicy(component.props);
    return draft;
  },

  finish(draft, at) {
    const spec = jobSpec(controllerOf('Job', draft).job, draft, at);
    return [called(draft.name, componentObject({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: jobName(draft.name, spec) }, spec } satisfies Job, draft, at))];
  },
};
