import type { PersistentVolume, PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { labelOf, standardLabels } from '../labels';
import { combine, joinTexts } from '../lazy';
import { nameOf } from '../object-name';
import { called, finished, type KubernetesObject } from '../objects';
import type { At } from '../rules';
import type { AzureFileShare } from '../volume-bindings';
import { claimName, shareName } from './existing';

/** Kubernetes asks for a number where the quota of the share decides. */
const NOMINAL_SIZE = '100Gi';

/**
 * A volume for a share, and a claim that fits that volume alone. The volume is kept when its claim goes, and the share
 * with everything in it is never touched.
 */
export function azureFileObjects(key: string, azureFile: AzureFileShare, at: At): KubernetesObject[] {
  // One that comes later is a token where a string will be.
  const namespace = (at.options.namespace ?? '') as string;
  const claim = claimName(key, { azureFile }, at);
  const volume = combine([namespace], ([known]) => shareName([known, at.application.name, key]));
  const labels = standardLabels(labelOf(key), at);
  const terms = { accessModes: ['ReadWriteMany'], storageClassName: '' };
  const { shareName: share, storageAccount, resourceGroup, server, secret, protocol, mountOptions } = azureFile;
  const attributes = Object.entries({ shareName: share, storageAccount, resourceGroup, server, protocol: protocol === 'nfs' ? 'nfs' : undefined });
  return [
    called(shareName([at.application.name, key]), finished({
      apiVersion: 'v1', kind: 'PersistentVolume', metadata: { name: volume, labels },
      spec: {
        ...terms,
        capacity: { storage: NOMINAL_SIZE },
        persistentVolumeReclaimPolicy: 'Retain',
        claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace, name: claim },
        ...(mountOptions === undefined ? {} : { mountOptions: [...mountOptions] }),
        csi: {
          driver: 'file.csi.azure.com',
          volumeHandle: volume,
          volumeAttributes: Object.fromEntries(attributes.flatMap(([name, value]) => (value === undefined ? [] : [[name, joinTexts([value])]]))),
          ...(secret === undefined ? {} : { nodeStageSecretRef: { name: nameOf(secret), namespace } }),
        },
      },
    } satisfies PersistentVolume, undefined, at)),
    finished({
      apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: claim, labels },
      spec: { ...terms, volumeName: volume, resources: { requests: { storage: NOMINAL_SIZE } } },
    } satisfies PersistentVolumeClaim, undefined, at),
  ];
}
