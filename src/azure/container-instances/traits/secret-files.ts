import { isTask } from '../../../model/component-kinds';
import type { SecretFiles } from '../../../model/traits/secret-files';
import { filesVolume, mount } from '../mount';
import type { ContainerInstancesTraitRule } from '../rules';
import { textOf } from '../values';

/** A volume in memory, whose contents the platform gives out to the containers alone. */
export const secretFiles: ContainerInstancesTraitRule<SecretFiles> = {
  adapts: 'a new value reaches containers when a deployment writes it, and starts them again',
  adaptsFor: (_trait, component) => !isTask(component.kind as string),
  patch({ props: { mountPath, files } }, draft, at) {
    mount(draft, filesVolume('secret', mountPath, Object.entries(files).map(([file, key]) => [file, textOf(`${draft.name} ${mountPath} ${file}`, key, at)])), mountPath, true);
  },
};
