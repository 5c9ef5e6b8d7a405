import type { ConfigFiles } from '../../../model/traits/config-files';
import { secretKeysIn } from '../../shared/values';
import { checkVolumeData } from '../checks/volume-data';
import { refuse } from '../findings';
import { fileMount, mount } from '../mount';
import type { AppServiceTraitRule } from '../rules';
import { textOf } from '../values';

/** Facts 4: there is a field for the content of files, which no page describes. */
export const configFiles: AppServiceTraitRule<ConfigFiles> = {
  check: ({ props: { mountPath, files } }, _component, at) => [
    ...checkVolumeData(`files below '${mountPath}'`, at),
    ...Object.entries(files).flatMap(([file, value]) => secretKeysIn([value]).map((key) =>
      refuse('APPSVC.FILES', `file '${file}' holds ${key.describe()}, which anyone who may see the site could read`, 'pass it through env'))),
  ],
  patch({ props: { mountPath, files } }, { main, name }, at) {
    for (const [file, value] of Object.entries(files)) mount(main, fileMount(`config ${mountPath}`, mountPath, file, textOf(`${name} ${mountPath} ${file}`, value, at)));
  },
};
