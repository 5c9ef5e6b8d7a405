import type { Finding } from '../../../plan/diagnostic';
import { isLater, own } from '../../shared/input';
import { refuse } from '../findings';
import type { At } from '../rules';

const NAMES = ['shareName', 'accountName', 'accountKey', 'accessMode'];

/** What volumes that exist are bound to. Messages never show a value: it may be the key of an account. */
export function checkStorage({ options }: At): Finding[] {
  if (typeof options.volumes !== 'object' || options.volumes === null) return [];
  return Object.entries(options.volumes).filter(([, binding]) => binding !== undefined).flatMap(([key, binding]: [string, unknown]) => {
    const share = own(binding, 'azureFile');
    const shapes = typeof binding === 'object' && binding !== null ? Object.keys(binding) : [];
    if (shapes.length === 1 && isText(own(binding, 'storageName'))) return [];
    if (shapes.length === 1 && typeof share === 'object' && share !== null) return checkShare(key, share);
    return [refuse('AZURE.BINDING', `volume '${key}' must be bound to { storageName } with a storage of the environment, or to { azureFile }`, `bind it: volumes: { '${key}': { azureFile: { shareName, accountName, accountKey } } }`)];
  });
}

function checkShare(key: string, share: object): Finding[] {
  const accessMode = own(share, 'accessMode');
  return [
    ...Object.keys(share).filter((name) => !NAMES.includes(name)).map((name) => refuse('AZURE.BINDING', `azureFile of volume '${key}' has no property '${name}': it has ${NAMES.join(', ')}`, 'take it away')),
    ...NAMES.slice(0, 3).filter((name) => !isText(own(share, name))).map((name) => refuse('AZURE.BINDING', `azureFile of volume '${key}' is bound without ${name}`, 'give a text or a value that comes later')),
    ...(accessMode === undefined || accessMode === 'ReadOnly' || accessMode === 'ReadWrite' ? [] : [refuse('AZURE.BINDING', `accessMode of volume '${key}' must be 'ReadOnly' or 'ReadWrite'`, "leave it out for 'ReadWrite'")]),
  ];
}

function isText(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && value !== '');
}
