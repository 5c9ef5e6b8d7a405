import type { AppDraft } from './draft';
import { nameOn, volumeNames } from './names';
import type { VolumeArgs } from './types';

/** Adds a volume and mounts it into the component's own container. */
export function mount(draft: AppDraft, volume: VolumeArgs, mountPath: string): void {
  draft.volumes.push(volume);
  draft.main.volumeMounts = [...(draft.main.volumeMounts ?? []), { volumeName: volume.name, mountPath }];
}

/** The name of a volume that holds files: two words and a path never make a name as they are, so it always ends in a hash. */
export function filesVolume(kind: string, mountPath: string): string {
  return nameOn(`${kind} ${mountPath}`, volumeNames);
}
