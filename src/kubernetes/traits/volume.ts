import type { Volume } from '../../model/traits/volume';
import { checkVolumeName } from '../pod/volume-name';
import { memoryQuantity } from '../quantities';
import type { KubernetesTraitRule } from '../rules';

/** An emptyDir. */
export const volume: KubernetesTraitRule<Volume> = {
  check: ({ props }) => checkVolumeName(props.name),

  patch({ props: { name, mountPath, medium, sizeLimit, readOnly } }, draft) {
    draft.volumes.push({
      name,
      emptyDir: {
        ...(medium === 'memory' ? { medium: 'Memory' } : {}),
        ...(sizeLimit === undefined ? {} : { sizeLimit: memoryQuantity(sizeLimit) }),
      },
    });
    draft.container.volumeMounts!.push({ name, mountPath, readOnly });
  },
};
