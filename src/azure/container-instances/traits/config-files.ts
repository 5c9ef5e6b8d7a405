import type { ConfigFiles } from '../../../model/traits/config-files';
import { secretKeysIn } from '../../shared/values';
import { refuse } from '../findings';
import { filesVolume, mount } from '../mount';
import type { ContainerInstancesTraitRule } from '../rules';
import { textOf } from '../values';

/** Facts 3: files come out of a secret volume or a share; there is no volume for configuration. */
export const configFiles: ContainerInstancesTraitRule<ConfigFiles> = {
  adapts: 'files are kept in a secret volume, since the platform has none for configuration: nobody can read them on the group afterwards',
  check: ({ props: { files } }) => Object.entries(files).flatMap(([file, value]) => secretKeysIn([value]).map((key) =>
    refuse('ACI.FILES', `file '${file}' holds ${key.describe()}`, 'use SecretFiles for it'))),
  patch({ props: { mountPath, files } }, draft, at) {
    mount(draft, filesVolume('config', mountPath, Object.entries(files).map(([file, value]) => [file, textOf(`${draft.name} ${mountPath} ${file}`, value, at)])), mountPath, true);
  },
};
