import type { Finding } from '../../../plan/diagnostic';
import { isLater, own } from '../../shared/input';
import { refuse } from '../findings';
import { isExisting, type PlanUse } from '../plans';

const KEYS = ['name', 'sku', 'capacity', 'zoneRedundant', 'maximumElasticWorkerCount'];
const EXISTING = ['id', 'sku', 'elasticScaleEnabled'];

/** What an option says of a plan, before it is known what it means. */
export function checkGivenPlan({ given, owner }: PlanUse): Finding[] {
  const what = owner === undefined ? 'plan' : `plans '${owner}'`;
  if (isExisting(given)) return checkExisting(what, given);
  const unknown = Object.keys(given).filter((key) => !KEYS.includes(key));
  return [
    ...(unknown.length === 0 ? [] : [refuse('APPSVC.PLAN', `${what}: a new plan has no property '${unknown.join("', '")}': it has ${KEYS.join(', ')}`, 'for an existing plan give its id')]),
    ...(['name', 'sku'] as const).filter((key) => given[key] !== undefined && typeof given[key] !== 'string').map((key) => refuse('APPSVC.PLAN', `${what}: ${key} must be a text`)),
    ...(given.zoneRedundant === undefined || typeof given.zoneRedundant === 'boolean' ? [] : [refuse('APPSVC.PLAN', `${what}: zoneRedundant must be true or false`)]),
    ...(['capacity', 'maximumElasticWorkerCount'] as const).filter((key) => given[key] !== undefined && !(Number.isInteger(given[key]) && given[key] >= 1))
      .map((key) => refuse('APPSVC.PLAN', `${what}: ${key} ${String(given[key])} must be a whole number from 1`)),
  ];
}

/** A resource of the SDK has many properties; what is written down by hand has those that are looked at. */
function checkExisting(what: string, given: object): Finding[] {
  const [id, sku, elastic] = EXISTING.map((key) => own(given, key));
  const unknown = Object.getPrototypeOf(given) === Object.prototype ? Object.keys(given).filter((key) => !EXISTING.includes(key)) : [];
  return [
    ...checkId(what, id),
    ...(unknown.length === 0 ? [] : [refuse('APPSVC.PLAN', `${what}: an existing plan has no property '${unknown.join("', '")}': it has ${EXISTING.join(', ')}`, 'what the plan is, is said where it is made; leave id out for a new one')]),
    ...(sku === undefined || isLater(sku) || (typeof sku === 'object' && sku !== null) ? [] : [refuse('APPSVC.PLAN', `${what}: sku of an existing plan must be an object with its name`, "write sku: { name: 'P1v3' }, or leave it out")]),
    ...(elastic === undefined || isLater(elastic) || typeof elastic === 'boolean' ? [] : [refuse('APPSVC.PLAN', `${what}: elasticScaleEnabled must be true or false`)]),
  ];
}

function checkId(what: string, id: unknown): Finding[] {
  if (isLater(id) || (typeof id === 'string' && /\/providers\/Microsoft\.Web\/serverfarms\/[^/]+$/i.test(id))) return [];
  return [refuse('APPSVC.PLAN', typeof id === 'string' ? `${what}: id '${id}' is no resource id of a plan` : `${what}: the id of the existing plan is missing`, `give /subscriptions/.../providers/Microsoft.Web/serverfarms/...${typeof id === 'string' ? '' : ', or leave id out for a new one'}`)];
}
