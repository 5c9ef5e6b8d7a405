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
  // What is no list of profiles was refused.
  return Array.isArray(workloadProfiles) ? workloadProfiles.filter(isProfile) : [];
}

export function isProfile(value: unknown): value is WorkloadProfile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, type } = value as Partial<WorkloadProfile>;
  return typeof name === 'string' && name !== '' && typeof type === 'string';
}

/** The profile that apps run on, as far as it is known: that of an existing environment is not. */
export type Machines =
  | { readonly kind: 'consumption'; readonly steps: 8 | 16; readonly certain: boolean }
  | { readonly kind: 'dedicated'; readonly type: string; readonly cores: number; readonly memory: number }
  | { readonly kind: 'unknown' };

export function machinesOf(at: At): Machines {
  const environment = environmentOf(at.options);
  const { workloadProfileName } = at.options;
  if (isExisting(environment)) {
    return workloadProfileName === undefined || workloadProfileName === CONSUMPTION ? { kind: 'consumption', steps: 16, certain: workloadProfileName !== undefined } : { kind: 'unknown' };
  }
  const profiles = profilesOf(environment);
  if (profiles.length === 0) return { kind: 'consumption', steps: 8, certain: true };
  const type = profiles.find(({ name }) => name === (workloadProfileName ?? CONSUMPTION))?.type ?? CONSUMPTION;
  if (type === CONSUMPTION) return { kind: 'consumption', steps: 16, certain: true };
  const size = Object.hasOwn(DEDICATED, type) ? DEDICATED[type] : undefined;
  return size === undefined ? { kind: 'unknown' } : { kind: 'dedicated', type, cores: size[0], memory: size[1] };
}

/** The profile to name on each app. */
export function profileName(at: At): string | undefined {
  const environment = environmentOf(at.options);
  const { workloadProfileName } = at.options;
  if (workloadProfileName !== undefined || isExisting(environment)) return workloadProfileName;
  return profilesOf(environment).some(({ name }) => name === CONSUMPTION) ? CONSUMPTION : undefined;
}
