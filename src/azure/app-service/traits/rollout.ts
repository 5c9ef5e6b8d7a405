import type { Rollout } from '../../../model/traits/rollout';
import { later, own } from '../../shared/input';
import { checkCanary } from '../checks/canary';
import { adapt, refuse } from '../findings';
import { objectOf, type RolloutState } from '../options';
import type { AppServiceTraitRule } from '../rules';

/** The platform starts the new version of a site's containers and then goes over to it. */
const OWN_WAY = {
  maxSurge: 'the platform starts the new version on every instance at once',
  maxUnavailable: 'the platform decides itself when it goes over to the new version',
  minReadySeconds: 'an instance takes over as soon as its main container answers',
  progressDeadlineSeconds: 'the platform decides when a start has failed',
  revisionHistoryLimit: 'the platform keeps no earlier version: deploy it again to go back',
} as const;

/** In place, or by a slot that gets a part of the traffic. */
export const rollout: AppServiceTraitRule<Rollout> = {
  adapts: 'a new version takes the place of the old one on each instance of the site: run two instances or more, and use a health check',
  adaptsFor: ({ props: { strategy = 'rolling' } }) => strategy === 'rolling',
  check(trait, component, at) {
    const { props } = trait;
    if (props.strategy === 'split') return [refuse('APPSVC.ROLLOUT', "strategy 'split' cannot be: slots are the one other version that a site can have, and they follow strategy 'canary'", "use strategy 'canary', or target container-apps")];
    if (props.strategy === 'recreate') return [refuse('APPSVC.ROLLOUT', "strategy 'recreate' cannot be: the platform may start the new version before the old one has ended", "use strategy 'rolling' if two versions can stand each other, or deploy the component by hand")];
    const ways = Object.entries(OWN_WAY).filter(([name]) => props[name as keyof typeof OWN_WAY] !== undefined);
    return [...ways.map(([name, way]) => adapt('APPSVC.ROLLOUT', `${name} has no counterpart: ${way}`)), ...(props.strategy === 'canary' ? checkCanary(trait, component, at) : [])];
  },
  patch({ props: { strategy, steps = [] } }, draft, at) {
    const state = objectOf(own(objectOf(at.options.rollouts), draft.component.name) as RolloutState | undefined);
    const step = steps[state?.step ?? 0];
    draft.isGradual = strategy === 'canary';
    if (!draft.isGradual || state === undefined || step === undefined) return;
    draft.canary = { weight: step.weight, stableImage: later(`rollouts ${draft.component.name} stableImage`, state.stableImage) };
  },
};
