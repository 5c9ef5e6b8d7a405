import type { ContainerProps } from '../../../model/container';
import type { ConfigFiles } from '../../../model/traits/config-files';
import { FILES_HASH } from '../components/workload';
import { refuse, warn } from '../findings';
import { filesVolume, mount } from '../mount';
import type { ContainerAppsTraitRule } from '../rules';
import { keepText } from '../secrets';
import { textOf } from '../values';
import { secretKeysIn } from '../../shared/values';

/** Facts 2.7: files come out of a secret volume or a share; there is no volume for configuration. */
export const configFiles: ContainerAppsTraitRule<ConfigFiles> = {
  adapts: `files are kept as secrets of the app, since the platform has no volume for configuration; ${FILES_HASH} in the environment makes a change start new replicas`,
  check({ props: { files } }, component) {
    const findings = Object.entries(files).flatMap(([file, value]) => secretKeysIn([value]).map((key) =>
      refuse('ACA.FILES', `file '${file}' holds ${key.describe()}`, 'use SecretFiles for it')));
    // Facts 2.6: the service has refused secrets without a value.
    for (const [file, value] of Object.entries(files)) if (value === '') findings.push(warn('ACA.FILES', `file '${file}' is empty: the platform may refuse a secret without a value`, 'put a line break into it'));
    if (Object.hasOwn((component.props as ContainerProps).env ?? {}, FILES_HASH)) findings.push(refuse('ACA.FILES', `env ${FILES_HASH} is set by the component, and by its configuration files`, 'call it something else'));
    return findings;
  },
  patch({ props: { mountPath, files } }, draft, at) {
    const secrets = Object.entries(files).map(([path, value]) => {
      const text = textOf(`${draft.name} ${mountPath} ${path}`, value, at);
      draft.files.set(`${mountPath}/${path}`, text);
      return { path, secretRef: keepText(draft, ['file', mountPath, path], text) };
    });
    mount(draft, { name: filesVolume('config', mountPath), storageType: 'Secret', secrets }, mountPath);
  },
};
