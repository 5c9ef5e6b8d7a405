import type { Finding } from '../../../plan/diagnostic';
import { checkShare } from '../../shared/checks/share';
import { own } from '../../shared/input';
import { refuse } from '../findings';
import type { At } from '../rules';

/** What volumes that exist are bound to. */
export function checkStorage({ options: { volumes } }: At): Finding[] {
  if (typeof volumes !== 'object' || volumes === null) return [];
  return Object.entries(volumes).filter(([, binding]) => binding !== undefined).flatMap(([key, binding]: [string, unknown]) => {
    const shapes = typeof binding === 'object' && binding !== null ? Object.keys(binding) : [];
    if (shapes.length === 1 && shapes[0] === 'azureFile') return checkShare(`azureFile of volume '${key}'`, own(binding, 'azureFile'));
    return [refuse('AZURE.BINDING', `volume '${key}' must be bound to { azureFile }`, `bind it: volumes: { '${key}': { azureFile: { shareName, accountName, accountKey } } }`)];
  });
}
