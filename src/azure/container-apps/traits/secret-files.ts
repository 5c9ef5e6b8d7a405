import { isTask } from '../../../model/component-kinds';
import type { SecretFiles } from '../../../model/traits/secret-files';
import { filesVolume, mount } from '../mount';
import type { ContainerAppsTraitRule } from '../rules';
import { keepSecret } from '../secrets';

/** A volume of chosen secrets of the app. */
export const secretFiles: ContainerAppsTraitRule<SecretFiles> = {
  adapts: 'a new value reaches replicas that run when they are restarted or with the next revision',
  // The next run of a task has new replicas, which see the new value.
  adaptsFor: (_trait, component) => !isTask(component.kind as string),
  patch({ props: { mountPath, files } }, draft, at) {
    const secrets = Object.entries(files).map(([path, key]) => ({ path, secretRef: keepSecret(draft, key, ['file', mountPath, path], at) }));
    mount(draft, { name: filesVolume('secret', mountPath), storageType: 'Secret', secrets }, mountPath);
  },
};
