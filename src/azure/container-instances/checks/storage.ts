import type { Finding } from '../../../plan/diagnostic';
import { checkShare, type KeyVaults } from '../../shared/checks/share';
import { own } from '../../shared/input';
import { refuse } from '../findings';
import type { At } from '../rules';

/** Facts azure-native 7: references to key vaults came with a newer version than the SDK writes. */
export const KEY_VAULTS: KeyVaults = { refused: 'groups cannot read key vaults with the API version of the SDK' };

/** What volumes that exist are bound to. */
export function checkStorage(at: At): Finding[] {
  const { volumes } = at.options;
  if (typeof volumes !== 'object' || volumes === null) return [];
  return Object.entries(volumes).filter(([, binding]) => binding !== undefined).flatMap(([key, binding]: [string, unknown]) => {
    const shapes = typeof binding === 'object' && binding !== null ? Object.keys(binding) : [];
    if (shapes.length === 1 && shapes[0] === 'azureFile') return checkShare(`azureFile of volume '${key}'`, own(binding, 'azureFile'), KEY_VAULTS, at);
    return [refuse('AZURE.BINDING', `volume '${key}' must be bound to { azureFile }`, `bind it: volumes: { '${key}': { azureFile: { shareName, accountName, accountKey } } }`)];
  });
}
