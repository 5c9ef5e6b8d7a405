import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import type { VolumeClaimTemplate } from '../../model/volume-claim';
import { memoryQuantity } from '../quantities';

/** Nothing of it may ever change, so it holds what it must and no labels: the controller adds those of the selector. */
export function claimTemplate({ name, size, storageClass, accessMode = 'ReadWriteOnce' }: VolumeClaimTemplate): PersistentVolumeClaim {
  return {
    // The API server writes them in: without them, tools that compare would find a difference for ever.
    apiVersion: 'v1', kind: 'PersistentVolumeClaim',
    metadata: { name },
    spec: { accessModes: [accessMode], storageClassName: storageClass, resources: { requests: { storage: memoryQuantity(size) } } },
  };
}
