import type { Volume } from '../../../model/traits/volume';
import { checkVolume } from '../checks/volume';
import { mount } from '../mount';
import { nameOn, volumeNames } from '../names';
import type { ContainerAppsTraitRule } from '../rules';
import { storageName, storageType, volumeBinding } from '../storage';

/** An empty folder on the replica's disk, or a file share that the environment knows. */
export const volume: ContainerAppsTraitRule<Volume> = {
  check: checkVolume,
  patch(trait, draft, at) {
    const { props: { name, mountPath, type } } = trait;
    const named = { name: nameOn(name, volumeNames) };
    const bound = type === 'existing' ? volumeBinding(draft.component, trait, at) : undefined;
    mount(draft, bound === undefined ? { ...named, storageType: 'EmptyDir' } : {
      ...named, storageType: storageType(bound.binding), storageName: storageName(bound.key, bound.binding), mountOptions: bound.binding.mountOptions,
    }, mountPath);
  },
};
