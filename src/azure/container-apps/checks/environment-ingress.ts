import { shown } from '../../../model/arguments';
import type { Finding } from '../../../plan/diagnostic';
import { own } from '../../shared/input';
import { refuse, warn } from '../findings';
import type { NewEnvironment } from '../options';
import { CONSUMPTION, profilesOf } from '../profiles';

const KEYS = ['workloadProfileName', 'scale', 'terminationGracePeriodSeconds', 'headerCountLimit', 'requestIdleTimeout'];
const WHERE = 'environment.ingressConfiguration';

/** Facts 2.5 and the types of the version that the SDK writes, which wants a profile and a number of replicas. */
export function checkIngressConfiguration(environment: NewEnvironment): Finding[] {
  const given: unknown = environment.ingressConfiguration;
  if (given === undefined) return [];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [refuse('ACA.ENVIRONMENT', `${WHERE} must be an object with ${KEYS.join(', ')}`)];
  const unknown = Object.keys(given).filter((key) => !KEYS.includes(key));
  return [
    ...(unknown.length === 0 ? [] : [refuse('ACA.ENVIRONMENT', `${WHERE} has no property '${unknown.join("', '")}': it has ${KEYS.join(', ')}`, 'take it away')]),
    ...checkProfile(own(given, 'workloadProfileName'), environment),
    ...checkScale(own(given, 'scale')),
    ...whole('terminationGracePeriodSeconds', own(given, 'terminationGracePeriodSeconds'), 0, 3600),
    ...whole('headerCountLimit', own(given, 'headerCountLimit'), 1),
    ...checkTimeout(own(given, 'requestIdleTimeout')),
  ];
}

function checkProfile(name: unknown, environment: NewEnvironment): Finding[] {
  const profiles = profilesOf(environment);
  const profile = profiles.find((one) => one.name === name);
  if (profile === undefined) return [refuse('ACA.PROFILE', `${WHERE}.workloadProfileName must be a workload profile of the environment: it has ${profiles.map((one) => one.name).join(', ') || 'none'}`, 'add a profile of dedicated machines for it, such as D4')];
  return profile.type.startsWith(CONSUMPTION) ? [warn('ACA.PROFILE', `${WHERE} is to run on profile '${profile.name}' of type ${profile.type}: the platform's pages ask for dedicated machines`, 'add a profile of dedicated machines for it, such as D4')] : [];
}

function checkScale(scale: unknown): Finding[] {
  const [least, most] = [own(scale, 'minReplicas'), own(scale, 'maxReplicas')];
  if (Number.isInteger(least) && Number.isInteger(most) && Number(least) >= 2 && Number(most) >= Number(least)) return [];
  return [refuse('ACA.ENVIRONMENT', `${WHERE}.scale must have minReplicas from 2, and maxReplicas from there, as whole numbers`, 'write { minReplicas: 2, maxReplicas: 10 }')];
}

function whole(name: string, value: unknown, least: number, most = Infinity): Finding[] {
  if (value === undefined || (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)) return [];
  return [refuse('ACA.ENVIRONMENT', `${WHERE}.${name} must be a whole number ${most === Infinity ? `from ${least}` : `between ${least} and ${most}`}, got ${shown(value)}`)];
}

/** The descriptions of two versions differ: from 1, and 4 to 30. */
function checkTimeout(value: unknown): Finding[] {
  const findings = whole('requestIdleTimeout', value, 1);
  if (findings.length > 0 || value === undefined || (Number(value) >= 4 && Number(value) <= 30)) return findings;
  return [warn('ACA.ENVIRONMENT', `${WHERE}.requestIdleTimeout is ${Number(value)} minutes: one version of the platform's API says from 1, newer ones say 4 to 30, and the platform may refuse it`, 'use 4 to 30')];
}
