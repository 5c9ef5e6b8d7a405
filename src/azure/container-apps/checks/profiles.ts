import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { refuse, warn } from '../findings';
import { platformLabels } from '../offers';
import { environmentOf, isExisting, type WorkloadProfile } from '../options';
import { CONSUMPTION, DEDICATED, isProfile, knownProfiles } from '../profiles';
import type { At } from '../rules';

const SERVERLESS_GPU = ['Consumption-GPU-NC24-A100', 'Consumption-GPU-NC8as-T4'];
const KEYS = ['name', 'type', 'labels', 'minimumCount', 'maximumCount'];

/** Facts 2.1: the profiles of the environment, new or described, and the one that components run on. */
export function checkProfiles(at: At): Finding[] {
  const environment = environmentOf(at.options);
  const { workloadProfileName, workloadProfiles } = at.options;
  const [option, given] = isExisting(environment) ? ['workloadProfiles', workloadProfiles] : ['environment.workloadProfiles', environment.workloadProfiles];
  const profiles = knownProfiles(at);
  const findings = [...checkList(option, given), ...(profiles ?? []).flatMap((profile) => checkProfile(profile, isExisting(environment)))];
  for (const name of twice((profiles ?? []).map((profile) => profile.name))) findings.push(refuse('ACA.PROFILE', `two workload profiles are called '${name}'`, 'rename one of them'));
  if (workloadProfileName !== undefined && (typeof workloadProfileName !== 'string' || workloadProfileName === '')) {
    findings.push(refuse('ACA.PROFILE', 'workloadProfileName must be the name of a workload profile, as a text that is known now', `leave it out for '${CONSUMPTION}'`));
  } else if (workloadProfileName !== undefined && profiles?.some(({ name }) => name === workloadProfileName) === false) {
    findings.push(refuse('ACA.PROFILE', `the environment has no workload profile '${workloadProfileName}': it has ${profiles.map(({ name }) => name).join(', ') || 'none'}`, `add it to ${option} or choose another`));
  }
  if (!isExisting(environment) && workloadProfiles !== undefined) {
    findings.push(refuse('ACA.PROFILE', 'workloadProfiles says what an existing environment has, and the environment is a new one', 'set environment.workloadProfiles'));
  }
  return findings;
}

function checkList(option: string, given: unknown): Finding[] {
  if (given === undefined || (Array.isArray(given) && given.every(isProfile))) return [];
  return [refuse('ACA.PROFILE', `${option} must be a list of objects, each with name and type`, "write [{ name: 'big', type: 'D4' }]")];
}

function checkProfile(profile: WorkloadProfile, exists: boolean): Finding[] {
  const { name, type, minimumCount, maximumCount } = profile;
  const known = [CONSUMPTION, ...SERVERLESS_GPU, ...Object.keys(DEDICATED)];
  const strange = Object.keys(profile).filter((key) => !KEYS.includes(key));
  const findings = checkLabels(profile);
  if (strange.length > 0) findings.push(refuse('ACA.PROFILE', `workload profile '${name}' has no property '${strange.join("', '")}': it has ${KEYS.join(', ')}`, 'take it away'));
  if (!known.includes(type)) return [...findings, refuse('ACA.PROFILE', `workload profile '${name}' is of type '${type}', which does not exist: types are ${known.join(', ')}`)];
  const counted = minimumCount !== undefined || maximumCount !== undefined;
  if (counted && exists) return [...findings, refuse('ACA.PROFILE', `workload profile '${name}' has a count, and the environment is there already: it is only described`, 'leave minimumCount and maximumCount out')];
  if (counted && !Object.hasOwn(DEDICATED, type)) return [...findings, refuse('ACA.PROFILE', `workload profile '${name}' of type ${type} has a count: only dedicated machines are counted`, 'leave minimumCount and maximumCount out')];
  const odd = [minimumCount, maximumCount].find((count) => count !== undefined && (!Number.isInteger(count) || count < 0));
  if (odd !== undefined) return [...findings, refuse('ACA.PROFILE', `workload profile '${name}' has a count of ${String(odd)}: it must be a whole number from 0`)];
  if ((minimumCount ?? 0) > (maximumCount ?? Infinity)) return [...findings, refuse('ACA.PROFILE', `workload profile '${name}' has minimumCount ${minimumCount} above maximumCount ${maximumCount}`)];
  if (name === CONSUMPTION && type !== CONSUMPTION) return [...findings, warn('ACA.PROFILE', `workload profile '${name}' is of type ${type}, but the platform adds a profile of that name itself`, 'choose another name')];
  return findings;
}

/** Labels are ours alone: nothing but a Placement ever reads them. */
function checkLabels({ name, type, labels }: WorkloadProfile): Finding[] {
  if (labels === undefined) return [];
  if (typeof labels !== 'object' || labels === null || Array.isArray(labels) || !Object.values(labels).every((value) => typeof value === 'string')) {
    return [refuse('ACA.PROFILE', `labels of workload profile '${name}' must be an object of texts`, "write labels: { pool: 'web' }")];
  }
  return Object.entries(platformLabels(name, type)).filter(([key, value]) => Object.hasOwn(labels, key) && labels[key] !== value)
    .map(([key, value]) => refuse('ACA.PROFILE', `label '${key}' of workload profile '${name}' is '${value}', which cannot be changed`, 'leave it out or use a label of your own'));
}
