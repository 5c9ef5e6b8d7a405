import type { Volume } from '../../../model/traits/volume';
import { SecretValue } from '../../shared/expression';
import { later } from '../../shared/input';
import { keyVaultOfShare } from '../../shared/key-vault';
import { checkVolume } from '../checks/volume';
import { mount, mountOf } from '../mount';
import { innerNames, nameOn } from '../names';
import type { AppServiceTraitRule } from '../rules';
import { shareOf, vaultKey } from '../storage';

/** A folder that the containers of an instance share, or a file share in the main container. */
export const volume: AppServiceTraitRule<Volume> = {
  check: checkVolume,
  patch(trait, draft, at) {
    const { name, mountPath, type, readOnly } = trait.props;
    if (type !== 'existing') return mount(draft.main, mountOf(name, mountPath, readOnly));
    const bound = shareOf(draft.component, trait, at);
    if (bound === undefined) return;
    const { key, share } = bound;
    const { shareName, accountName } = share;
    const vault = keyVaultOfShare(share);
    const label = `volumes ${key}`;
    draft.storage.set(nameOn(name, innerNames), {
      type: 'AzureFiles', protocol: 'Smb', accountName: later(`${label} accountName`, accountName), shareName: later(`${label} shareName`, shareName),
      accessKey: vault === undefined ? new SecretValue(`${label} accountKey`, ['volumes', key, 'azureFile', 'accountKey']) : vaultKey(nameOn(name, innerNames), label, vault, draft, at), mountPath,
    });
  },
};
