import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { KubernetesOptions, PodSecurity } from '../options';

const STANDARDS: readonly unknown[] = ['privileged', 'baseline', 'restricted'];
const NAMES: readonly string[] = ['standard', 'runAsUser', 'runAsGroup', 'fsGroup', 'readOnlyRootFilesystem'] satisfies readonly (keyof PodSecurity)[];

export function checkPodSecurity(option: KubernetesOptions['podSecurity']): Finding[] {
  if (option === undefined) return [];
  const security = (typeof option === 'object' && option !== null ? option : { standard: option });
  const wrong = (message: string, fix: string): Finding => refuse('K8S.POD_SECURITY', `podSecurity: ${message}`, fix);
  return [
    ...(STANDARDS.includes(security.standard) ? [] : [wrong(`'${String(security.standard)}' is no standard`, "use 'privileged', 'baseline' or 'restricted'")]),
    ...Object.keys(security).filter((name) => !NAMES.includes(name)).map((name) => wrong(`there is no property '${name}'`, `allowed are ${NAMES.join(', ')}`)),
    ...(['runAsUser', 'runAsGroup', 'fsGroup'] as const).filter((name) => !isId(security[name])).map((name) => wrong(`${name} must be a whole number from 0`, 'give the number of a user or group')),
    ...(security.readOnlyRootFilesystem === undefined || typeof security.readOnlyRootFilesystem === 'boolean' ? [] : [wrong('readOnlyRootFilesystem must be true or false', 'correct it')]),
    ...(security.standard === 'restricted' && security.runAsUser === 0 ? [wrong('the standard restricted forbids the user 0, which is root', 'give another runAsUser, or use the standard baseline')] : []),
  ];
}

function isId(id: number | undefined): boolean {
  return id === undefined || (Number.isInteger(id) && id >= 0 && id < 2 ** 31);
}
