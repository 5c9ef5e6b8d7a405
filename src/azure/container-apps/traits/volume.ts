import type { Volume } from '../../../model/traits/volume';
import { checkVolume } from '../checks/volume';
import { mount } from '../mount';
import { nameOn, volumeNames } from '../names';
import type { ContainerAppsTraitRule } from '../rules';

/** An empty folder on the replica's disk. */
export const volume: ContainerAppsTraitRule<Volume> = {
  check: checkVolume,
  patch({ props: { name, mountPath } }, draft) {
    mount(draft, { name: nameOn(name, volumeNames), storageType: 'EmptyDir' }, mountPath);
  },
};
