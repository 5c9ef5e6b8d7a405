import { twice } from '../../../plan/check-model';
import { fitName, obeys } from '../../../plan/names';
import type { Finding } from '../../../plan/diagnostic';
import { checkOwnName, workspaceNames } from '../../shared/names';
import { refuse, warn } from '../findings';
import { environmentNames } from '../names';
import { environmentOf, isExisting, type ExistingEnvironment, type NewEnvironment, type WorkloadProfile } from '../options';
import { CONSUMPTION, DEDICATED, isProfile, profilesOf } from '../profiles';
import type { At } from '../rules';

const SERVERLESS_GPU = ['Consumption-GPU-NC24-A100', 'Consumption-GPU-NC8as-T4'];
const KEYS = ['name', 'workloadProfiles', 'infrastructureSubnetId', 'internal', 'zoneRedundant', 'logs'];

/** Facts 2.1, 2.5: what a new environment may be, and what apps may ask of it. */
export function checkEnvironment(at: At): Finding[] {
  const environment = environmentOf(at.options);
  const { workloadProfileName } = at.options;
  if (isExisting(environment)) return checkExisting(environment);
  const profiles = profilesOf(environment);
  const findings = [...checkNew(environment, at), ...checkProfiles(environment.workloadProfiles), ...profiles.flatMap(checkProfile)];
  for (const name of twice(profiles.map((profile) => profile.name))) findings.push(refuse('ACA.PROFILE', `two workload profiles are called '${name}'`, 'rename one of them'));
  if (workloadProfileName !== undefined && !profiles.some(({ name }) => name === workloadProfileName)) {
    findings.push(refuse('ACA.PROFILE', `the environment has no workload profile '${workloadProfileName}': it has ${profiles.map(({ name }) => name).join(', ') || 'none'}`, 'add it to environment.workloadProfiles or choose another'));
  }
  return findings;
}

function checkExisting(environment: ExistingEnvironment): Finding[] {
  const missing = (['id', 'name', 'defaultDomain'] as const).filter((key) => (environment[key] ?? '') === '');
  return missing.length === 0 ? [] : [refuse('ACA.ENVIRONMENT', `the existing environment lacks ${missing.join(' and ')}`, 'give id, name and defaultDomain, or pass the ManagedEnvironment itself')];
}

function checkNew(environment: NewEnvironment, at: At): Finding[] {
  const { name, infrastructureSubnetId: subnet, logs = 'workspace' } = environment;
  const findings: Finding[] = [];
  const unknown = Object.keys(environment).filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) findings.push(refuse('ACA.ENVIRONMENT', `a new environment has no property '${unknown.join("', '")}': it has ${KEYS.join(', ')}`, 'for an existing environment give id, name and defaultDomain'));
  if (name !== undefined ? !obeys(name, environmentNames) : fitName(at.application.name, environmentNames) === undefined) {
    findings.push(refuse('ACA.NAME', `'${name ?? at.application.name}' cannot be the name of an environment: the platform allows ${environmentNames.describe}`, 'set environment.name'));
  }
  for (const setting of ['internal', 'zoneRedundant'] as const) {
    if (environment[setting] !== undefined && typeof environment[setting] !== 'boolean') findings.push(refuse('ACA.ENVIRONMENT', `environment.${setting} must be true or false`));
    if (environment[setting] === true && subnet === undefined) findings.push(refuse('ACA.ENVIRONMENT', `environment.${setting} needs a subnet`, 'set environment.infrastructureSubnetId'));
  }
  if (typeof subnet === 'string' && !/^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/]+\/subnets\/[^/]+$/i.test(subnet)) {
    findings.push(refuse('ACA.ENVIRONMENT', `environment.infrastructureSubnetId '${subnet}' is no resource id of a subnet`, 'give /subscriptions/.../virtualNetworks/.../subnets/...'));
  }
  if (logs === 'workspace') findings.push(...checkOwnName('ACA.NAME', 'workspace of its logs', at.application.name, '-logs', workspaceNames));
  else if (typeof logs === 'object' ? (logs?.customerId ?? '') === '' || (logs.sharedKey ?? '') === '' : !['azure-monitor', 'none'].includes(logs)) {
    findings.push(refuse('ACA.ENVIRONMENT', "environment.logs must be 'workspace', 'azure-monitor', 'none', or customerId and sharedKey of a workspace"));
  }
  return findings;
}

function checkProfiles(given: unknown): Finding[] {
  if (given === undefined || (Array.isArray(given) && given.every(isProfile))) return [];
  return [refuse('ACA.PROFILE', 'environment.workloadProfiles must be a list of objects, each with name and type', "write [{ name: 'big', type: 'D4' }]")];
}

function checkProfile({ name, type, minimumCount, maximumCount }: WorkloadProfile): Finding[] {
  const known = [CONSUMPTION, ...SERVERLESS_GPU, ...Object.keys(DEDICATED)];
  if (!known.includes(type)) return [refuse('ACA.PROFILE', `workload profile '${name}' is of type '${type}', which does not exist: types are ${known.join(', ')}`)];
  const counted = minimumCount !== undefined || maximumCount !== undefined;
  if (counted && !Object.hasOwn(DEDICATED, type)) return [refuse('ACA.PROFILE', `workload profile '${name}' of type ${type} has a count: only dedicated machines are counted`, 'leave minimumCount and maximumCount out')];
  const odd = [minimumCount, maximumCount].find((count) => count !== undefined && (!Number.isInteger(count) || count < 0));
  if (odd !== undefined) return [refuse('ACA.PROFILE', `workload profile '${name}' has a count of ${String(odd)}: it must be a whole number from 0`)];
  if ((minimumCount ?? 0) > (maximumCount ?? Infinity)) return [refuse('ACA.PROFILE', `workload profile '${name}' has minimumCount ${minimumCount} above maximumCount ${maximumCount}`)];
  if (name === CONSUMPTION && type !== CONSUMPTION) return [warn('ACA.PROFILE', `workload profile '${name}' is of type ${type}, but the platform adds a profile of that name itself`, 'choose another name')];
  return [];
}
