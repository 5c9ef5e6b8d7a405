import type { Component } from '../../../model/component';
import type { Rollout } from '../../../model/traits/rollout';
import type { Finding } from '../../../plan/diagnostic';
import { own } from '../../shared/input';
import { adapt, refuse, refuseAsDocumented } from '../findings';
import { objectOf, type RolloutState } from '../options';
import { isElastic, planOf, skuOf, tierOfPlan } from '../plans';
import { CANARY } from '../slot';
import { siteNames } from '../names';
import { obeys } from '../../../plan/names';
import type { At } from '../rules';

/** Facts 4: a slot gets a part of the requests; which one and for how long is said at the deployment. */
export function checkCanary({ props: { steps = [] } }: Rollout, component: Component<any, any>, at: At): Finding[] {
  const plan = planOf(component, at);
  const state = objectOf(own(objectOf(at.options.rollouts), component.name) as RolloutState | undefined);
  const slots = tierOfPlan(plan)?.slots;
  const findings: Finding[] = [
    ...(slots === 0 ? [refuseAsDocumented(at, 'APPSVC.ROLLOUT', `a canary needs a slot, and a plan of size ${skuOf(plan)} has none`, 'choose a Standard size or a larger one')] : []),
    ...(isElastic(plan, at) ? [refuseAsDocumented(at, 'APPSVC.ROLLOUT', 'a canary needs a slot, and a plan that scales by itself has none', 'scale by an Autoscaler, or give the component a plan of its own')] : []),
  ];
  if (state === undefined) return [...findings, adapt('APPSVC.ROLLOUT', `no canary is on its way: the version of the model gets all requests; to begin one, set the option rollouts: { '${component.name}': { stableImage } } with the image that runs now`)];
  const { step = 0 } = state;
  if ((state.stableImage ?? '') === '') findings.push(refuse('APPSVC.ROLLOUT', `rollouts '${component.name}' has no stableImage`, 'give the image that runs now'));
  if (!Number.isInteger(step) || step < 0 || step >= steps.length) findings.push(refuse('APPSVC.ROLLOUT', `rollouts '${component.name}' is at step ${String(step)}: steps are 0 to ${steps.length - 1}`, 'give one of them'));
  if (at.options.hostNameScope !== 'global') findings.push(refuse('APPSVC.ROLLOUT', 'a part of the requests is sent to a slot by its host name, which is known beforehand for global names alone', "set the option hostNameScope: 'global'"));
  if (!obeys(`${at.name(component)}-${CANARY}`, siteNames)) findings.push(refuse('APPSVC.NAME', `'${at.name(component)}-${CANARY}' cannot be the host name of a slot: ${siteNames.describe}`, 'choose a shorter id'));
  const rival = at.components.find((one) => at.name(one) === `${at.name(component)}-${CANARY}`);
  if (rival !== undefined) findings.push(refuse('APPSVC.NAME', `slot '${CANARY}' would have the host name of component '${rival.name}'`, 'give that component another id'));
  return [...findings, adapt('APPSVC.ROLLOUT', `slot '${CANARY}' runs the version of the model and gets ${steps[step]?.weight ?? 0} percent of the requests, the site itself keeps the stable image, with everything else as the model has it; going to the next step, after its pause, is up to the option rollouts`)];
}
