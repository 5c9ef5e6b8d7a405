import type { Rollout } from '../../../model/traits/rollout';
import { adapt, refuse } from '../findings';
import type { ContainerInstancesTraitRule } from '../rules';

/** Facts 3: a group is changed as a whole, or deleted and created again. */
const OWN_WAY = {
  maxSurge: 'there is never a group more than wanted',
  maxUnavailable: 'every group that changes is away for a while',
  minReadySeconds: 'a group counts as soon as it runs',
  progressDeadlineSeconds: 'the platform decides itself when a group has failed',
  revisionHistoryLimit: 'no earlier version is kept; deploy it again',
} as const;

/** The old version ends, and the new one starts. */
export const rollout: ContainerInstancesTraitRule<Rollout> = {
  adapts: 'the old version ends before the new one starts, and nobody is served in between',
  adaptsFor: ({ props: { strategy = 'rolling' } }) => strategy === 'rolling',
  check({ props }) {
    if (props.strategy === 'canary') return [refuse('ACI.ROLLOUT', "strategy 'canary' cannot be: nothing before the groups splits the traffic", "use strategy 'recreate', or target container-apps")];
    if (props.strategy === 'split') return [refuse('ACI.ROLLOUT', "strategy 'split' cannot be: nothing before the groups splits the traffic", "use strategy 'recreate', or target container-apps")];
    return Object.entries(OWN_WAY).filter(([name]) => props[name as keyof typeof OWN_WAY] !== undefined)
      .map(([name, way]) => adapt('ACI.ROLLOUT', `${name} has no counterpart: ${way}`));
  },
};
