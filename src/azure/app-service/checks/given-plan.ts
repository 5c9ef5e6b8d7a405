import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { isExisting, type PlanUse } from '../plans';

const KEYS = ['name', 'sku', 'capacity', 'zoneRedundant', 'maximumElasticWorkerCount'];

/** What an option says of a plan, before it is known what it means. */
export function checkGivenPlan({ given, owner }: PlanUse): Finding[] {
  const what = owner === undefined ? 'plan' : `plans '${owner}'`;
  if (isExisting(given)) {
    if (typeof given.id !== 'string' || /\/providers\/Microsoft\.Web\/serverfarms\/[^/]+$/i.test(given.id)) return [];
    return [refuse('APPSVC.PLAN', `${what}: id '${given.id}' is no resource id of a plan`, 'give /subscriptions/.../providers/Microsoft.Web/serverfarms/...')];
  }
  const unknown = Object.keys(given).filter((key) => !KEYS.includes(key));
  return [
    ...(unknown.length === 0 ? [] : [refuse('APPSVC.PLAN', `${what}: a new plan has no property '${unknown.join("', '")}': it has ${KEYS.join(', ')}`, 'for an existing plan give its id')]),
    ...(['name', 'sku'] as const).filter((key) => given[key] !== undefined && typeof given[key] !== 'string').map((key) => refuse('APPSVC.PLAN', `${what}: ${key} must be a text`)),
    ...(given.zoneRedundant === undefined || typeof given.zoneRedundant === 'boolean' ? [] : [refuse('APPSVC.PLAN', `${what}: zoneRedundant must be true or false`)]),
    ...(['capacity', 'maximumElasticWorkerCount'] as const).filter((key) => given[key] !== undefined && !(Number.isInteger(given[key]) && given[key] >= 1))
      .map((key) => refuse('APPSVC.PLAN', `${what}: ${key} ${String(given[key])} must be a whole number from 1`)),
  ];
}
