import type { Component } from '../../../model/component';
import type { Finding } from '../../../plan/diagnostic';
import { refuse, refuseAsDocumented } from '../findings';
import { instancesOf } from '../instances';
import { planOf, skuOf, tierOfPlan } from '../plans';
import type { At } from '../rules';

/** Facts 5: what a setting of rules holds, whatever the plan has. */
const MOST = 1000;

/** Facts 4: how many machines a plan has at most, by its size. */
export function checkInstances(what: string, count: number, component: Component<any, any>, at: At): Finding[] {
  const plan = planOf(component, at);
  const most = tierOfPlan(plan)?.instances;
  if (instancesOf(component, at).kind === 'rules' && count > MOST) return [refuse('APPSVC.SCALE', `${what} ${count} is above ${MOST}, the most that rules of a plan can ask for`, 'ask for fewer')];
  if (most === undefined || count <= most) return [];
  return [refuseAsDocumented(at, 'APPSVC.SCALE', `${what} ${count} is above ${most}, the most machines of a plan of size ${skuOf(plan)}`, 'ask for fewer, or choose a larger size of plan')];
}
