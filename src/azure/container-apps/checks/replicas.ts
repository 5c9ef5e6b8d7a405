import type { Finding } from '../../../plan/diagnostic';
import { refuseAsDocumented, warn } from '../findings';
import type { At } from '../rules';

/** Facts 2.3: the platform's page says 1000; older pages and validators say 300. */
export function checkReplicas(at: At, what: string, replicas: number): Finding[] {
  if (replicas > 300 && replicas <= 1000) return [warn('ACA.SCALE', `${what} ${replicas} is above 300: the platform's page allows 1000, older pages and validators 300, and the platform may refuse it`, 'ask for 300 or fewer if it does')];
  return replicas > 1000 ? [refuseAsDocumented(at, 'ACA.SCALE', `${what} ${replicas} is above 1000, the most that an app can have`, 'ask for fewer')] : [];
}
