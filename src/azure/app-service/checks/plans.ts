import { Worker } from '../../../model/components/worker';
import type { Finding } from '../../../plan/diagnostic';
import { checkNameOf } from '../../shared/names';
import { refuse, refuseAsDocumented, warn } from '../findings';
import { instancesOf } from '../instances';
import { planNames } from '../names';
import { capacityOf, componentsOn, neededOn, isElastic, isExisting, planName, plansInUse, skuOf, type PlanUse } from '../plans';
import type { At } from '../rules';
import { SIZES, tierOf } from '../skus';
import { checkGivenPlan } from './given-plan';

/** Facts 4 and 5: what plans can do, and what their components ask of them together. */
export function checkPlans(at: At): Finding[] {
  return plansInUse(at).flatMap((plan) => [...checkGivenPlan(plan), ...checkTier(plan, at), ...checkScaling(plan, at), ...checkNames(plan, at)]);
}

/** Facts 4: machines of a plan that scales by itself. */
const BURST = 30;

const shownKey = ({ owner }: PlanUse): string => (owner === undefined ? 'plan' : `plans '${owner}'`);

function checkNames(plan: PlanUse, at: At): Finding[] {
  return isExisting(plan.given) ? [] : checkNameOf('APPSVC.NAME', `${shownKey(plan)}: '${planName(plan, at)}'`, planName(plan, at), planNames);
}

function checkTier(plan: PlanUse, at: At): Finding[] {
  const sku = skuOf(plan);
  if (sku === undefined) return [];
  const tier = tierOf(sku);
  const what = shownKey(plan);
  if (tier === undefined) return [refuse('APPSVC.PLAN', `${what}: size '${sku}' is none that sites with containers run on: sizes are ${SIZES}`, 'choose one of them')];
  const findings: Finding[] = [];
  const workers = componentsOn(plan, at).filter((component) => component instanceof Worker);
  if (!tier.alwaysOn && workers.length > 0) findings.push(refuse('APPSVC.PLAN', `${what}: size ${sku} puts sites to sleep, and ${workers.map(({ name }) => `'${name}'`).join(', ')} must always run`, 'choose a Basic size or a larger one'));
  if (isExisting(plan.given)) return findings;
  const capacity = capacityOf(plan, at);
  const needed = neededOn(plan, at);
  if (capacity >= 1 && capacity < needed) findings.push(refuse('APPSVC.PLAN', `${what}: capacity ${capacity} is below the ${needed} instances that a component on it needs`, `set capacity: ${needed} or more, or leave it out`));
  // What components ask for is told with them.
  if (plan.given.capacity !== undefined && tier.instances !== undefined && capacity > tier.instances) findings.push(refuseAsDocumented(at, 'APPSVC.PLAN', `${what}: capacity ${capacity} is above ${tier.instances}, the most machines of size ${sku}`, 'ask for fewer, or choose a larger size'));
  if (plan.given.zoneRedundant === true && !tier.zones) findings.push(refuse('APPSVC.PLAN', `${what}: size ${sku} cannot be spread over zones`, 'choose a Premium or Isolated size'));
  if (plan.given.zoneRedundant === true && capacity < 2) findings.push(refuse('APPSVC.PLAN', `${what}: zones need two machines or more, and there is ${capacity}`, 'set capacity: 2 or more'));
  return findings;
}

/** Facts 5: a plan has one setting, which counts all of its machines; automatic scaling shuts it out. */
function checkScaling(plan: PlanUse, at: At): Finding[] {
  const scaled = componentsOn(plan, at).map((component) => ({ component, ...instancesOf(component, at) }));
  const ruled = scaled.filter(({ kind }) => kind === 'rules');
  const named = ruled.map(({ component }) => `'${component.name}'`).join(' and ');
  const sku = skuOf(plan);
  const tier = sku === undefined ? undefined : tierOf(sku);
  const what = shownKey(plan);
  const findings: Finding[] = [];
  if (ruled.length > 1) findings.push(refuse('APPSVC.SCALE', `${what} is scaled by rules of ${named}, and a plan has one set of rules`, `give all but one a plan of its own: plans: { '${ruled[1].component.name}': {} }`));
  if (ruled.length > 0 && tier?.autoscale === false) findings.push(refuseAsDocumented(at, 'APPSVC.SCALE', `${what}: size ${sku} cannot be scaled by rules, as ${named} asks`, 'choose a Standard size or a larger one'));
  if (!isElastic(plan, at)) {
    const wanting = scaled.find(({ kind }) => kind === 'elastic');
    if (wanting !== undefined) findings.push(refuse('APPSVC.SCALE', `${what} does not scale by itself, as '${wanting.component.name}' asks: nothing says of the existing plan that elasticScaleEnabled is on`, 'set elasticScaleEnabled: true beside its id if it is'));
    return findings;
  }
  findings.push(...checkBurst(plan, at));
  if (tier?.elastic === false) findings.push(refuse('APPSVC.SCALE', `${what}: size ${sku} does not scale by itself`, 'choose a PremiumV2 size or a newer one, or scale by an Autoscaler'));
  if (ruled.length > 0) findings.push(refuse('APPSVC.SCALE', `${what} scales by itself, and cannot be scaled by rules of ${named} too`, `give one of them a plan of its own: plans: { '${ruled[0].component.name}': {} }`));
  for (const { component, min, max } of scaled) {
    // Sizes whose most machines are known have them checked with the component.
    if (max > BURST && tier?.instances === undefined) findings.push(refuseAsDocumented(at, 'APPSVC.SCALE', `'${component.name}' wants up to ${max} instances, and a plan grows to ${BURST} by itself`, 'ask for fewer'));
    if (min > 20) findings.push(refuse('APPSVC.SCALE', `'${component.name}' wants ${min} instances at least, and on a plan that scales by itself that is at most 20`, 'ask for 20 or fewer'));
    const most = isExisting(plan.given) ? undefined : plan.given.maximumElasticWorkerCount;
    if (most !== undefined && max > most) findings.push(refuse('APPSVC.SCALE', `'${component.name}' wants up to ${max} instances, and the plan has at most ${most}`, 'raise maximumElasticWorkerCount'));
  }
  if (tier?.name === 'PremiumV4') findings.push(warn('APPSVC.SCALE', `${what}: the platform's pages name PremiumV2 and PremiumV3 for plans that scale by themselves, and not size ${sku}`, 'try it out, or choose a V3 size'));
  return findings;
}

/** Facts 4: what a plan may grow to by itself. The largest `max` of its components is checked with them. */
function checkBurst(plan: PlanUse, at: At): Finding[] {
  const most = isExisting(plan.given) ? undefined : plan.given.maximumElasticWorkerCount;
  if (most === undefined || !Number.isInteger(most)) return [];
  const what = shownKey(plan);
  const capacity = capacityOf(plan, at);
  return [
    ...(most > BURST ? [refuseAsDocumented(at, 'APPSVC.PLAN', `${what}: maximumElasticWorkerCount ${most} is above ${BURST}, the most that a plan grows to by itself`, 'ask for fewer')] : []),
    ...(most < capacity ? [refuse('APPSVC.PLAN', `${what}: maximumElasticWorkerCount ${most} is below the ${capacity} machines that the plan begins with`, 'raise it, or lower capacity')] : []),
  ];
}
