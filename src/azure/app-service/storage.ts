import type { Component } from '../../model/component';
import type { Volume } from '../../model/traits/volume';
import { volumeKey } from '../../plan/check-volumes';
import { own } from '../shared/input';
import type { AccountKeyVaultProperties, AzureFileShare } from '../shared/options';
import type { SiteDraft } from './draft';
import { vaultReference } from './settings';
import type { At } from './rules';

/** The share that a volume is bound to, and under which key. What is no binding was refused and counts as none. */
export function shareOf(component: Component<any, any>, { props: { name } }: Volume, at: At): { readonly key: string; readonly share: AzureFileShare } | undefined {
  const key = volumeKey(component, name, at.options.volumes);
  const share = key === undefined ? undefined : own(own(at.options.volumes, key), 'azureFile');
  return key === undefined || typeof share !== 'object' || share === null ? undefined : { key, share: share as AzureFileShare };
}

/** The key of a share as the name of an app setting, which the platform reads from a key vault: a share cannot refer to one itself. */
export function vaultKey(volume: string, label: string, vault: AccountKeyVaultProperties, draft: SiteDraft, at: At): string {
  const setting = `AZURE_FILES_KEY__${volume.replace(/[^A-Za-z0-9]/g, '_')}`;
  draft.platformSettings.set(setting, vaultReference(label, vault, draft, at));
  return `@AppSettingRef(${setting})`;
}
