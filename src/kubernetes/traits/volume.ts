import type { Volume } from '../../model/traits/volume';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { dnsLabel } from '../names';
import { memoryQuantity } from '../quantities';
import { FILES_PREFIXES } from '../pod/files';
import type { KubernetesTraitRule } from '../rules';

/** An emptyDir. */
export const volume: KubernetesTraitRule<Volume> = {
  check({ props: { name } }) {
    if (!obeys(name, dnsLabel)) return [refuse('K8S.NAME', `'${name}' cannot be the name of a volume: ${dnsLabel.describe}`, 'give it another name')];
    const prefix = FILES_PREFIXES.find((text) => name.startsWith(text));
    return prefix === undefined ? [] : [refuse('K8S.NAME', `volume '${name}': names that begin with '${prefix}' are kept for volumes of files`, 'give it another name')];
  },

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
