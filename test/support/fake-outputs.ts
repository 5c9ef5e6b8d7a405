import { AZURE_RESOURCES } from './azure-resources';
import { azureType, cloudId, cloudName, digits, guid, TENANT } from './fake-ids';
import { UNKNOWN } from './placeholders';
import { isObject, plain, withValue, type Wire } from './pulumi-wire';

/** What the cloud answers: the id and the state after creation. */
export interface Created { id: string; state: Wire }

/** Finds the state of a resource that was created before, by its id. */
export type Lookup = (id: string) => Wire | undefined;

function get(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((object, key) => (typeof object === 'object' && object !== null ? (object as Wire)[key] : undefined), plain(value));
}

/** The service answers with a map of identities where the SDK sends a list, and gives the resource's own one a principal. */
function identity(inputs: Wire, id: string): Wire {
  const type = get(inputs, 'identity', 'type');
  if (typeof type !== 'string') return {};
  const list = get(inputs, 'identity', 'userAssignedIdentities');
  const ids = Array.isArray(list) ? (list as string[]) : Object.keys((list ?? {}) as Wire);
  const system = type.includes('SystemAssigned') ? { principalId: guid(`principal ${id}`), tenantId: TENANT } : {};
  const assigned = Object.fromEntries(ids.map((each) => [each, { principalId: guid(`principal ${each}`), clientId: guid(`client ${each}`) }]));
  return { identity: { type, ...system, ...(ids.length ? { userAssignedIdentities: assigned } : {}) } };
}

function containerApp(inputs: Wire, name: string, lookup: Lookup): Wire {
  const environment = plain(inputs.environmentId ?? inputs.managedEnvironmentId);
  const domain = (typeof environment === 'string' && lookup(environment)?.defaultDomain) || 'elsewhere.azurecontainerapps.io';
  const external = get(inputs, 'configuration', 'ingress', 'external') === true;
  const fqdn = `${name}${external ? '' : '.internal'}.${String(domain)}`;
  const revision = `${name}--${digits(name, 7)}`;
  const seen = { latestRevisionName: revision, latestReadyRevisionName: revision, outboundIpAddresses: ['20.0.0.2'], customDomainVerificationId: digits(`verify ${name}`, 64) };
  if (get(inputs, 'configuration', 'ingress') === undefined) return seen;
  return { ...seen, latestRevisionFqdn: fqdn.replace(name, revision), configuration: withValue(inputs.configuration, ['ingress', 'fqdn'], fqdn) };
}

function computed(type: string, inputs: Wire, name: string, id: string, lookup: Lookup): Wire {
  switch (type) {
    case 'app:ContainerApp': return containerApp(inputs, name, lookup);
    case 'app:Job': return { outboundIpAddresses: ['20.0.0.2'] };
    case 'app:ManagedEnvironment':
      return { defaultDomain: `${name}-${digits(id, 8)}.${String(plain(inputs.location) ?? 'westeurope')}.azurecontainerapps.io`, staticIp: '20.0.0.1' };
    case 'containerregistry:Registry': return { loginServer: `${name.toLowerCase()}.azurecr.io` };
    case 'managedidentity:UserAssignedIdentity': return { principalId: guid(`principal ${id}`), clientId: guid(`client ${id}`), tenantId: TENANT };
    case 'operationalinsights:Workspace': return { customerId: guid(`workspace ${id}`) };
    default: return {};
  }
}

/** What a preview knows of a state: what the inputs say already. */
export function foreseen(state: unknown, inputs: unknown): unknown {
  if (isObject(state) && isObject(inputs)) return Object.fromEntries(Object.entries(state).map(([key, value]) => [key, foreseen(value, inputs[key])]));
  return inputs === undefined || isObject(state) || isObject(inputs) ? UNKNOWN : inputs;
}

/** Makes up what a provider would answer to the creation of a resource. */
export function created(token: string, name: string, inputs: Wire, lookup: Lookup): Created {
  const type = azureType(token);
  if (!type) return { id: `${name}-${digits(`${token} ${name}`, 8)}`, state: inputs };
  const id = cloudId(type, name, inputs);
  const called = cloudName(type, name, inputs);
  const resource = AZURE_RESOURCES[type];
  const envelope = resource ? { type: resource.arm, azureApiVersion: resource.default, provisioningState: 'Succeeded' } : {};
  return { id, state: { ...inputs, ...identity(inputs, id), ...computed(type, inputs, called, id, lookup), ...envelope, name: called } };
}
