import type { CronJob } from 'kubernetes-types/batch/v1';
import type { CronTask } from '../../model/components/cron-task';
import { filled } from '../close/tidy';
import { componentObject } from '../component-object';
import { controllerOf } from '../controllers';
import { warn } from '../findings';
import { nameWithRun } from '../names';
import { jobDraft, jobSpec, restartPolicy } from '../pod/job';
import type { KubernetesComponentRule } from '../rules';
import { checkWorkload, workloadDraft } from './workload';

/** How often the controller looks for runs that are due, in seconds. */
const ROUND = 10;

/** A CronJob. Its Jobs have the labels of the component, and a change is for those that come. */
export const cronTask: KubernetesComponentRule<CronTask<any>> = {
  names: nameWithRun,

  check(component, at) {
    const { startingDeadlineSeconds: deadline } = component.props;
    const short = deadline !== undefined && deadline < ROUND;
    return [
      ...checkWorkload(component, at),
      ...(short ? [warn('K8S.SCHEDULE', `startingDeadlineSeconds ${deadline}: Kubernetes looks for what is due every ${ROUND} seconds, and would miss runs`, `set ${ROUND} or more`)] : []),
    ];
  },

  draft(component, at) {
    const { schedule, timeZone, concurrencyPolicy, startingDeadlineSeconds, successfulJobsHistoryLimit, failedJobsHistoryLimit, suspend } = component.props;
    const spec = { schedule, timeZone, concurrencyPolicy, startingDeadlineSeconds, successfulJobsHistoryLimit, failedJobsHistoryLimit, suspend };
    const draft = workloadDraft(component, { kind: 'CronJob', spec, job: jobDraft(component.props) }, at);
    draft.pod.restartPolicy = restartPolicy(component.props);
    return draft;
  },

  finish(draft, at) {
    const { spec, job } = controllerOf('CronJob', draft);
    const metadata = { labels: { ...draft.labels, ...draft.standardLabels }, annotations: filled(draft.annotations) };
    return [componentObject({
      apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: draft.name },
      spec: { ...spec, jobTemplate: { metadata, spec: jobSpec(job, draft, at) } },
    } satisfies CronJob, draft, at)];
  },
};
