import { environmentOf, isExisting, type NewEnvironment, type WorkloadProfile } from './options';
import type { At } from './rules';

export const CONSUMPTION = 'Consumption';

/** Facts 2.1: cores and Gi of one machine of a dedicated profile. What the platform itself takes of it is not published. */
export const DEDICATED: Readonly<Record<string, readonly [cores: number, memory: number]>> = {
  D4: [4, 16], D8: [8, 32], D16: [16, 64], D32: [32, 128],
  E4: [4, 32], E8: [8, 64], E16: [16, 128], E32: [32, 256],
  'NC24-A100': [24, 220], 'NC48-A100': [48, 440], 'NC96-A100': [96, 880],
};

/** The profiles of a new environment. */
export function profilesOf({ workloadProfiles }: NewEnvironment): readonly WorkloadProfile[] {
  if (workloadProfiles === undefined) return [{ name: CONSUMPTION, type: CONSUMPTION }];
  return listed(workloadProfiles);
}

/** The profiles that apps can run on; undefined where nobody says what an existing environment has. */
export function knownProfiles(at: At): readonly WorkloadProfile[] | undefined {
  const environment = environmentOf(at.options);
  if (!isExisting(environment)) return profilesOf(environment);
  return at.options.workloadProfiles === undefined ? undefined : listed(at.options.workloadProfiles);
}

/** What is no list of profiles was refused. */
function listed(profiles: unknown): readonly WorkloadProfile[] {
  return Array.isArray(profiles) ? profiles.filter(isProfile) : [];
}

export function isProfile(value: unknown): value is WorkloadProfile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, type } = value as Partial<WorkloadProfile>;
  return typeof name === 'string' && name !== '' && typeof type === 'string';
}
