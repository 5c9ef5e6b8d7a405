import type { Finding } from '../../../plan/diagnostic';
import { refuseAsDocumented } from '../findings';
import type { At } from '../rules';

/** Facts 2.3: the platform's page says 1000; older pages and validators say 300. */
export function checkReplicas(at: At, what: string, replicas: number): Finding[] {
  return replicas > 1000 ? [refuseAsDocumented(at, 'ACA.SCALE', `${what} ${replicas} is above 1000, the most that an app can have`, 'ask for fewer')] : [];
}
