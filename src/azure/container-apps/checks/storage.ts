import type { Finding } from '../../../plan/diagnostic';
import { checkShareNames } from '../../shared/checks/share';
import { isLater, own } from '../../shared/input';
import { refuse, refuseAsDocumented } from '../findings';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';

const SHARES = { azureFile: ['shareName', 'accountName', 'accountKey'], nfsAzureFile: ['server', 'shareName'] } as const;
type Sort = keyof typeof SHARES;

/** What volumes that exist are bound to. Messages never show a value: it may be the key of an account. */
export function checkStorage(at: At): Finding[] {
  const { volumes } = at.options;
  if (typeof volumes !== 'object' || volumes === null) return [];
  return Object.entries(volumes).filter(([, binding]) => binding !== undefined).flatMap(([key, binding]: [string, unknown]) => [...checkBinding(key, binding, at), ...checkMount(key, own(binding, 'mountOptions'))]);
}

function checkBinding(key: string, binding: unknown, at: At): Finding[] {
  const shapes = typeof binding === 'object' && binding !== null ? Object.keys(binding).filter((name) => name !== 'mountOptions') : [];
  const [protocol, others] = [own(binding, 'protocol'), shapes.filter((name) => name !== 'protocol')];
  if (others.length === 1 && isText(own(binding, 'storageName')) && [undefined, 'SMB', 'NFS'].includes(protocol as undefined)) return [];
  const [sort] = (Object.keys(SHARES) as Sort[]).filter((name) => shapes.includes(name));
  const share = sort === undefined ? undefined : own(binding, sort);
  if (sort !== undefined && shapes.length === 1 && typeof share === 'object' && share !== null) return [...checkShare(key, sort, share), ...(sort === 'nfsAzureFile' ? checkNetwork(key, at) : [])];
  return [refuse('AZURE.BINDING', `volume '${key}' must be bound to { storageName } with a storage of the environment, or to { azureFile } or { nfsAzureFile }`, `bind it: volumes: { '${key}': { azureFile: { shareName, accountName, accountKey } } }`)];
}

function checkShare(key: string, sort: Sort, share: object): Finding[] {
  const accessMode = own(share, 'accessMode');
  const names: readonly string[] = [...SHARES[sort], 'accessMode'];
  return [
    ...Object.keys(share).filter((name) => !names.includes(name)).map((name) => refuse('AZURE.BINDING', `${sort} of volume '${key}' has no property '${name}': it has ${names.join(', ')}`, 'take it away')),
    ...SHARES[sort].filter((name) => !isText(own(share, name))).map((name) => refuse('AZURE.BINDING', `${sort} of volume '${key}' is bound without ${name}`, 'give a text or a value that comes later')),
    ...(sort === 'azureFile' ? checkShareNames(`azureFile of volume '${key}'`, share) : []),
    ...(accessMode === undefined || accessMode === 'ReadOnly' || accessMode === 'ReadWrite' ? [] : [refuse('AZURE.BINDING', `accessMode of volume '${key}' must be 'ReadOnly' or 'ReadWrite'`, "leave it out for 'ReadWrite'")]),
  ];
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

function isText(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && value !== '');
}
