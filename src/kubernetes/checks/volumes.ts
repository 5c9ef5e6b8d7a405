import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { isLazy } from '../lazy';
import { checkObjectName } from '../object-name';
import type { At } from '../rules';
import type { AzureFileShare } from '../volume-bindings';
import { checkProperties, isObject } from './declared-keys';
import { checkHostPath } from './host-path';

const SHARE_NAMES = ['shareName', 'secret', 'storageAccount', 'resourceGroup', 'server', 'protocol', 'mountOptions'] satisfies (keyof AzureFileShare)[];

/** What volumes that exist are bound to. */
export function checkVolumes({ options }: At): Finding[] {
  return Object.entries(options.volumes ?? {}).filter(([, binding]) => binding !== undefined).flatMap(([key, binding]: [string, unknown]) => {
    const what = `volume '${key}'`;
    const shapes = isObject(binding) ? Object.keys(binding) : [];
    if (!isObject(binding) || shapes.length !== 1 || !['existing', 'azureFile', 'hostPath'].includes(shapes[0])) return [refuse('K8S.BINDING', `${what} must be bound to { existing } with a claim in the cluster, to { azureFile } or to { hostPath }`, `bind it: volumes: { '${key}': { existing: 'name' } }`)];
    if (shapes[0] === 'hostPath') return checkHostPath(what, binding.hostPath, options);
    return shapes[0] === 'existing' ? checkObjectName(what, 'PersistentVolumeClaim', binding.existing, options) : checkShare(what, binding.azureFile, options);
  });
}

function checkShare(what: string, share: unknown, options: At['options']): Finding[] {
  const place = `azureFile of ${what}`;
  if (!isObject(share)) return [refuse('K8S.BINDING', `${place} must be an object`, `its properties are ${SHARE_NAMES.join(', ')}`)];
  const { shareName, secret, protocol, mountOptions } = share;
  const texts = (['storageAccount', 'resourceGroup', 'server'] as const).filter((name) => share[name] !== undefined && !isText(share[name]));
  const wellFormed = mountOptions === undefined || (Array.isArray(mountOptions) && mountOptions.every((option) => typeof option === 'string' && /^[^\s,]+$/.test(option)));
  return [
    ...checkProperties(place, share, SHARE_NAMES),
    ...(isLazy(shareName) || (typeof shareName === 'string' && /^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(shareName)) ? [] : [refuse('K8S.BINDING', `shareName of ${place} must be the name of a share: 3 to 63 lower-case letters, digits and single '-'`, 'give the name of the share')]),
    ...texts.map((name) => refuse('K8S.BINDING', `${name} of ${place} must be a text`, 'give it as a text')),
    ...(protocol === undefined || protocol === 'smb' || protocol === 'nfs' ? [] : [refuse('K8S.BINDING', `protocol of ${place} must be 'smb' or 'nfs'`, "leave it out for 'smb'")]),
    ...(wellFormed ? [] : [refuse('K8S.BINDING', `mountOptions of ${place} must be a list of options without blanks and commas`, "write ['uid=1000', 'gid=1000']")]),
    ...(secret === undefined ? [] : checkObjectName(`the secret of ${place}`, 'Secret', secret, options)),
    ...(secret === undefined && share.storageAccount === undefined ? [refuse('K8S.BINDING', `${place} names neither a secret nor a storageAccount: nothing says where the share is`, "give secret, or storageAccount where the cluster's identity has access")] : []),
    ...(secret !== undefined && protocol === 'nfs' ? [refuse('K8S.BINDING', `${place} has a secret, and NFS knows none`, 'take the secret away and give storageAccount')] : []),
    ...(options.namespace === undefined ? [refuse('K8S.BINDING', `${place} needs to know the namespace: a PersistentVolume lives in none, and names the one of its claim and its secret`, 'set the option namespace')] : []),
  ];
}

function isText(value: unknown): boolean {
  return isLazy(value) || (typeof value === 'string' && value !== '');
}
