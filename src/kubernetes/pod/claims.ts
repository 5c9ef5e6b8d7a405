import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import type { VolumeClaimTemplate } from '../../model/volume-claim';
import { memoryQuantity } from '../quantities';

/** Nothing of it may ever change, so it holds what it must and no labels: the controller adds those of the selector. */
export function claimTemplate({ name, size, storageClass, accessMode = 'ReadWriteOnce' }: VolumeClaimTemplate): PersistentVolumeClaim {
  return {
    // The API server fills them in; without them the object in the cluster would differ from the manifest for ever.
    apiVersion: 'v1', kind: 'PersistentVolumeClaim',
    metadata: { name },
    spec: { accessModes: [accessMode], storageClassName: storageClass, resources: { requests: { storage: memoryQuantity(size) } } },
  };
}
