import type { Rollout } from '../../../model/traits/rollout';
import { checkSplit } from '../checks/split';
import { adapt, refuse } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

/** Facts 2.8: in single mode a new revision takes over when it is ready, and earlier ones are kept without replicas. */
const OWN_WAY = {
  maxSurge: 'all replicas of the new revision run beside the old ones for a while',
  maxUnavailable: 'the old revision keeps its replicas until the new one is ready',
  minReadySeconds: 'a revision takes over as soon as its readiness probes succeed',
  progressDeadlineSeconds: 'the platform decides when a revision has failed, and the old one goes on',
} as const;

/** Revisions, one at a time. */
export const rollout: ContainerAppsTraitRule<Rollout> = {
  adapts: 'a new version is a whole new revision beside the old one, and gets the traffic when it is ready',
  adaptsFor: ({ props: { strategy = 'rolling' } }) => strategy === 'rolling',
  check({ props }, component, at) {
    if (props.strategy === 'recreate') return [refuse('ACA.ROLLOUT', "strategy 'recreate' cannot be: the old revision runs until the new one is ready, so that two versions run at a time", "use strategy 'rolling' if two versions can stand each other, or deploy the component by hand")];
    if (props.strategy === 'canary') return [refuse('ACA.ROLLOUT', "strategy 'canary' cannot be: the platform takes no steps by itself", "use strategy 'split', and change the weights from one deployment to the next")];
    if (props.strategy === 'split') return checkSplit(props, component, at);
    const own = Object.entries(OWN_WAY).filter(([name]) => props[name as keyof typeof OWN_WAY] !== undefined);
    return [
      ...own.map(([name, way]) => adapt('ACA.ROLLOUT', `${name} has no counterpart: ${way}`)),
      ...((props.revisionHistoryLimit ?? 0) > 100 ? [refuse('ACA.ROLLOUT', `revisionHistoryLimit ${props.revisionHistoryLimit} is above 100, the most that an app keeps`, 'keep fewer')] : []),
    ];
  },
  patch({ props: { revisionHistoryLimit, traffic, version } }, draft) {
    draft.maxInactiveRevisions = revisionHistoryLimit;
    if (traffic === undefined) return;
    draft.revisionSuffix = version;
    draft.multiple = true;
    if (draft.ingress !== undefined) draft.ingress.traffic = traffic.map((share) => ({ ...(share.version === undefined ? { latestRevision: true } : { revisionName: `${draft.name}--${share.version}` }), weight: share.weight, label: share.label }));
  },
};
