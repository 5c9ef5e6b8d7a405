import type { AzureResource } from './azure-resources';
import { Flag, type ObjectType } from './azure-types';
import { isPlaceholder, isUnknown, opened } from './placeholders';

type Body = Record<string, unknown>;

/** The shape of a resource as the service sees it, and what was wrong with the SDK's shape of it. */
export interface ArmBody { body: Body; findings: string[] }

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list of identities becomes the keys of a map; a name that is not known yet becomes a key of its own. */
function identities(value: unknown, findings: string[]): unknown {
  const identity = opened(value);
  if (isUnknown(identity) || !isObject(identity) || identity.userAssignedIdentities === undefined) return value;
  const list = opened(identity.userAssignedIdentities);
  if (isUnknown(list)) return { ...identity, userAssignedIdentities: {} };
  if (!Array.isArray(list)) {
    findings.push('identity.userAssignedIdentities must be a list of resource ids in the SDK');
    return { ...identity, userAssignedIdentities: {} };
  }
  const entries = list.map((id: unknown, index) => {
    if (typeof id !== 'string' && !isPlaceholder(id)) findings.push(`identity.userAssignedIdentities[${index}] must be a string`);
    return [isPlaceholder(id) ? `placeholder ${index}` : String(id), {}];
  });
  return { ...identity, userAssignedIdentities: Object.fromEntries(entries) as Body };
}

function ipRules(value: unknown): unknown {
  const rules = opened(value);
  if (isUnknown(rules) || !isObject(rules)) return value;
  const list = opened(rules.ipRules);
  if (!Array.isArray(list)) return value;
  // `value` is the body's word; in the SDK it is as unknown as any other wrong key, and must not pass by accident.
  const renamed = list.map((rule: unknown) => (isObject(rule)
    ? Object.fromEntries(Object.entries(rule).map(([key, item]) => [key === 'iPAddressOrRange' ? 'value' : key === 'value' ? 'value (not an input of the SDK)' : key, item]))
    : rule));
  return { ...rules, ipRules: renamed };
}

/** What the SDK has beside the name of an element is one level deeper in the body. */
function deepened(list: unknown): unknown {
  const items = opened(list);
  if (!Array.isArray(items)) return list;
  return items.map((item: unknown) => {
    if (!isObject(item) || isPlaceholder(item)) return item;
    const { name, ...properties } = item;
    return { name, properties };
  });
}

/** Whether the SDK leaves an input at the root of the body. The name is not one of them: it has an input of its own. */
function staysAtRoot(type: ObjectType, key: string): boolean {
  const property = type.properties[key];
  return key !== 'name' && property !== undefined && (property.flags & Flag.readOnly) === 0;
}

/** Undoes what the SDK does to the shape of a resource. Nothing of `args` is changed. */
export function armBody(resource: AzureResource, args: Body, type: ObjectType): ArmBody {
  const body: Body = {};
  const properties: Body = {};
  const findings: string[] = [];
  const flattens = !resource.shape?.nested && staysAtRoot(type, 'properties');
  for (const [key, value] of Object.entries(args)) {
    if (value === undefined) continue;
    if (resource.place.includes(key)) {
      if (typeof value !== 'string' && !isPlaceholder(value)) findings.push(`${key} must be a string`);
    } else if (key === resource.name) body.name = value;
    else if (flattens && (key === 'properties' || !staysAtRoot(type, key))) properties[key] = value;
    else if (key === 'name') findings.push(`unknown key 'name': the input is '${resource.name}'`);
    else body[key] = value;
  }
  for (const key of resource.place) if (args[key] === undefined) findings.push(`missing input '${key}'`);
  if (resource.shape?.identities && body.identity !== undefined) body.identity = identities(body.identity, findings);
  if (resource.shape?.ipRules && properties.networkRuleSet !== undefined) properties.networkRuleSet = ipRules(properties.networkRuleSet);
  for (const key of resource.shape?.flattened ?? []) if (properties[key] !== undefined) properties[key] = deepened(properties[key]);
  const empty = Object.keys(properties).length === 0;
  return { body: empty ? body : { ...body, properties }, findings };
}
