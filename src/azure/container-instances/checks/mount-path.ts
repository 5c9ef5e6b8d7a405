import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';

/** Facts 3. */
export function checkMountPath(what: string, mountPath: string): Finding[] {
  return mountPath.includes(':') ? [refuse('ACI.VOLUME', `${what} is mounted at '${mountPath}': the platform takes no ':' in a path`, 'choose another path')] : [];
}
