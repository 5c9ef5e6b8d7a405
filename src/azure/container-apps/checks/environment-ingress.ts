import { shown } from '../../../model/arguments';
import type { Finding } from '../../../plan/diagnostic';
import { own } from '../../shared/input';
import { profileName } from '../choice';
import { refuse, refuseAsDocumented, warn } from '../findings';
import type { NewEnvironment } from '../options';
import { CONSUMPTION, profilesOf } from '../profiles';
import type { At } from '../rules';

const KEYS = ['workloadProfileName', 'scale', 'terminationGracePeriodSeconds', 'headerCountLimit', 'requestIdleTimeout'];
const WHERE = 'environment.ingressConfiguration';

/** Facts 2.5 and the types of the version that the SDK writes, which wants a profile and a number of replicas. */
export function checkIngressConfiguration(environment: NewEnvironment, at: At): Finding[] {
  const given: unknown = environment.ingressConfiguration;
  if (given === undefined) return [];
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [refuse('ACA.ENVIRONMENT', `${WHERE} must be an object with ${KEYS.join(', ')}`)];
  const unknown = Object.keys(given).filter((key) => !KEYS.includes(key));
  return [
    ...(unknown.length === 0 ? [] : [refuse('ACA.ENVIRONMENT', `${WHERE} has no property '${unknown.join("', '")}': it has ${KEYS.join(', ')}`, 'take it away')]),
    ...checkProfile(own(given, 'workloadProfileName'), environment, at),
    ...checkScale(own(given, 'scale')),
    ...whole('terminationGracePeriodSeconds', own(given, 'terminationGracePeriodSeconds'), 0, 3600),
    ...whole('headerCountLimit', own(given, 'headerCountLimit'), 1),
    ...checkTimeout(own(given, 'requestIdleTimeout')),
  ];
}

/** The vendor's tools: no app and no job shares its machines; its pages: there are two of them at least. */
function checkProfile(name: unknown, environment: NewEnvironment, at: At): Finding[] {
  const profiles = profilesOf(environment);
  const profile = profiles.find((one) => one.name === name);
  if (profile === undefined) return [refuse('ACA.PROFILE', `${WHERE}.workloadProfileName must be a workload profile of the environment: it has ${profiles.map((one) => one.name).join(', ') || 'none'}`, 'add a profile of dedicated machines for it, such as D4')];
  if (profile.type.startsWith(CONSUMPTION)) return [warn('ACA.PROFILE', `${WHERE} is to run on profile '${profile.name}' of type ${profile.type}: the platform's pages ask for dedicated machines`, 'add a profile of dedicated machines for it, such as D4')];
  return [
    ...((profile.minimumCount ?? 0) >= 2 ? [] : [warn('ACA.PROFILE', `${WHERE} is to run on profile '${profile.name}', which may have fewer than two machines: the platform's pages ask for two`, 'set its minimumCount to 2 or more')]),
    ...at.components.filter((component) => profileName(component, at) === name).map((component) => ({
      ...refuseAsDocumented(at, 'ACA.PROFILE', `'${component.name}' runs on workload profile '${profile.name}', which the ingress of the environment has for itself`, 'run it on another profile, or give the ingress one of its own'), path: component.path,
    })),
  ];
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
