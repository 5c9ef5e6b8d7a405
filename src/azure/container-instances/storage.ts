import type { Component } from '../../model/component';
import type { Volume } from '../../model/traits/volume';
import { volumeKey } from '../../plan/check-volumes';
import { SecretValue } from '../shared/expression';
import { later, own } from '../shared/input';
import type { AzureFileShare } from '../shared/options';
import type { At } from './rules';
import type { VolumeArgs } from './types';

/** The share behind a volume that exists, and under which key it is bound. What is no share was refused and counts as none. */
export function shareOf(component: Component<any, any>, { props: { name } }: Volume, at: At): { readonly key: string; readonly share: AzureFileShare } | undefined {
  const key = volumeKey(component, name, at.options.volumes);
  const share = key === undefined ? undefined : own(own(at.options.volumes, key), 'azureFile');
  return key === undefined || typeof share !== 'object' || share === null ? undefined : { key, share: share as AzureFileShare };
}

/**
 * A share of Azure Files in the words of the platform.
 *
 * @param path - where the options hold it
 */
export function azureFile(share: AzureFileShare, label: string, path: readonly string[]): NonNullable<VolumeArgs['azureFile']> {
  return {
    shareName: later(`${label} shareName`, share.shareName),
    storageAccountName: later(`${label} accountName`, share.accountName),
    storageAccountKey: new SecretValue(`${label} accountKey`, [...path, 'accountKey']),
    readOnly: share.accessMode === 'ReadOnly' ? true : undefined,
  };
}
