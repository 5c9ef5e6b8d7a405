import type { Finding } from '../../../plan/diagnostic';
import { checkShare } from '../../shared/checks/share';
import { own } from '../../shared/input';
import { refuse } from '../findings';
import { objectOf } from '../options';
import type { At } from '../rules';

/** What volumes that exist are bound to. */
export function checkStorage(at: At): Finding[] {
  return Object.entries(objectOf(at.options.volumes) ?? {}).filter(([, binding]) => binding !== undefined).flatMap(([key, binding]: [string, unknown]) => {
    if (typeof binding === 'object' && binding !== null && Object.keys(binding).join() === 'azureFile') return checkShare(`azureFile of volume '${key}'`, own(binding, 'azureFile'), 'read', at);
    return [refuse('AZURE.BINDING', `volume '${key}' must be bound to { azureFile }`, `bind it: volumes: { '${key}': { azureFile: { shareName, accountName, accountKey } } }`)];
  });
}
