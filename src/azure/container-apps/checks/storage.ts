import type { Finding } from '../../../plan/diagnostic';
import { checkShare as checkAzureFile } from '../../shared/checks/share';
import { obeys } from '../../../plan/names';
import { isLater, isText, own } from '../../shared/input';
import { refuse, refuseAsDocumented, warn } from '../findings';
import { storageNames } from '../names';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';

const SORTS = ['azureFile', 'nfsAzureFile'] as const;
const NFS = ['server', 'shareName'];

/** What volumes that exist are bound to. Messages never show a value: it may be the key of an account. */
export function checkStorage(at: At): Finding[] {
  const { volumes } = at.options;
  if (typeof volumes !== 'object' || volumes === null || isLater(volumes)) return [];
  return Object.entries(volumes).filter(([, binding]) => binding !== undefined).flatMap(([key, binding]: [string, unknown]) => [...checkBinding(key, binding, at), ...checkMount(key, own(binding, 'mountOptions'))]);
}

function checkBinding(key: string, binding: unknown, at: At): Finding[] {
  const shapes = typeof binding === 'object' && binding !== null ? Object.keys(binding).filter((name) => name !== 'mountOptions') : [];
  const [protocol, others] = [own(binding, 'protocol'), shapes.filter((name) => name !== 'protocol')];
  const name = own(binding, 'storageName');
  if (others.length === 1 && typeof name === 'string' && name !== '' && !obeys(name, storageNames)) return [refuse('ACA.NAME', `storageName of volume '${key}' cannot be the name of a storage: the platform allows ${storageNames.describe}`, 'give the name that the storage has in the environment')];
  if (others.length === 1 && isText(name) && [undefined, 'SMB', 'NFS'].includes(protocol as undefined)) return [];
  const [sort] = SORTS.filter((name) => shapes.includes(name));
  const share = sort === undefined ? undefined : own(binding, sort);
  if (sort !== undefined && shapes.length === 1 && typeof share === 'object' && share !== null) return sort === 'azureFile' ? [...checkAzureFile(`azureFile of volume '${key}'`, share, 'read', at), ...checkReader(key, share, at)] : [...checkNfs(key, share), ...checkNetwork(key, at)];
  return [refuse('AZURE.BINDING', `volume '${key}' must be bound to { storageName } with a storage of the environment, or to { azureFile } or { nfsAzureFile }`, `bind it: volumes: { '${key}': { azureFile: { shareName, accountName, accountKey } } }`)];
}

function checkNfs(key: string, share: object): Finding[] {
  const accessMode = own(share, 'accessMode');
  const names: readonly string[] = [...NFS, 'accessMode'];
  return [
    ...Object.keys(share).filter((name) => !names.includes(name)).map((name) => refuse('AZURE.BINDING', `nfsAzureFile of volume '${key}' has no property '${name}': it has ${names.join(', ')}`, 'take it away')),
    ...NFS.filter((name) => !isText(own(share, name))).map((name) => refuse('AZURE.BINDING', `nfsAzureFile of volume '${key}' is bound without ${name}`, 'give a text or a value that comes later')),
    ...(accessMode === undefined || accessMode === 'ReadOnly' || accessMode === 'ReadWrite' ? [] : [refuse('AZURE.BINDING', `accessMode of volume '${key}' must be 'ReadOnly' or 'ReadWrite'`, "leave it out for 'ReadWrite'")]),
  ];
}

/** Facts 2.7: the environment reads the key, not the apps. */
function checkReader(key: string, share: object, at: At): Finding[] {
  if (own(share, 'accountKeyVaultProperties') === undefined || !isExisting(environmentOf(at.options))) return [];
  return [warn('AZURE.KEY_VAULT', `the key of volume '${key}' is read from a key vault by an identity, which the existing environment must have`, 'assign the identity to the environment')];
}

/** NFS has no keys: a share is open to its network alone. */
function checkNetwork(key: string, at: At): Finding[] {
  const environment = environmentOf(at.options);
  if (isExisting(environment) || environment.infrastructureSubnetId !== undefined) return [];
  return [refuseAsDocumented(at, 'ACA.VOLUME', `volume '${key}' is a share of NFS, which is reached out of a network of one's own alone`, 'set environment.infrastructureSubnetId')];
}

/** Facts 2.7: one text, separated by commas. */
function checkMount(key: string, options: unknown): Finding[] {
  if (options === undefined || (typeof options === 'string' && /^[^\s,]+(,[^\s,]+)*$/.test(options))) return [];
  return [refuse('AZURE.BINDING', `mountOptions of volume '${key}' must be one text of options with commas between them`, "write 'uid=1000,gid=1000'")];
}
