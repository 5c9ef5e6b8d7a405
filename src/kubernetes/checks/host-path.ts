import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { KubernetesOptions } from '../options';
import { podSecurity } from '../security';
import type { HostPath } from '../volume-bindings';
import { checkProperties, isObject } from './declared-keys';

const NAMES = ['path', 'type'] satisfies (keyof HostPath)[];
const TYPES: readonly unknown[] = ['Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket', 'CharDevice', 'BlockDevice'] satisfies HostPath['type'][];

/** A path of the machine, and whether the standard of the deployment lets pods see it. */
export function checkHostPath(what: string, hostPath: unknown, options: KubernetesOptions): Finding[] {
  const place = `hostPath of ${what}`;
  if (!isObject(hostPath)) return [refuse('K8S.BINDING', `${place} must be an object`, `its properties are ${NAMES.join(', ')}`)];
  const { path, type } = hostPath;
  const { standard } = podSecurity(options);
  return [
    ...checkProperties(place, hostPath, NAMES),
    ...(typeof path === 'string' && /^\//.test(path) && !path.split('/').includes('..') ? [] : [refuse('K8S.BINDING', `path of ${place} must begin with '/' and have no '..'`, "give the whole path on the machine, such as '/var/log'")]),
    ...(type === undefined || TYPES.includes(type) ? [] : [refuse('K8S.BINDING', `type of ${place} must be one of ${TYPES.join(', ')}`, 'leave it out where it does not matter what is there')]),
    ...(standard === 'privileged' ? [] : [refuse('K8S.BINDING', `${what} is a path of the machine, which the standard ${standard} forbids`, "bind it to a claim, or set the option podSecurity to 'privileged'")]),
  ];
}
