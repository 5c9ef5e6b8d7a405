import type { Volume } from '../../../model/traits/volume';
import { checkVolume } from '../checks/volume';
import { mount } from '../mount';
import { nameOn, volumeNames } from '../names';
import type { ContainerInstancesTraitRule } from '../rules';
import { azureFile, shareOf } from '../storage';

/** An empty folder on the disk of the group, or a share of Azure Files. */
export const volume: ContainerInstancesTraitRule<Volume> = {
  check: checkVolume,
  patch(trait, draft, at) {
    const { props: { name, mountPath, readOnly, type } } = trait;
    const named = { name: nameOn(name, volumeNames) };
    const bound = type === 'existing' ? shareOf(draft.component, trait, at) : undefined;
    const volumeArgs = bound === undefined ? { ...named, emptyDir: {} } : { ...named, azureFile: azureFile(bound.share, `volumes ${bound.key}`, ['volumes', bound.key, 'azureFile']) };
    mount(draft, volumeArgs, mountPath, readOnly);
  },
};
