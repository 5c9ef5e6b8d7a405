import { Base64, type Text } from '../shared/expression';
import type { GroupDraft } from './draft';
import { nameOn, volumeNames } from './names';
import type { VolumeArgs, VolumeMountArgs } from './types';

/** Adds a volume and mounts it into the component's own container. */
export function mount(draft: GroupDraft, volume: VolumeArgs, mountPath: string, readOnly?: boolean): void {
  draft.volumes.push(volume);
  draft.main.volumeMounts = [...(draft.main.volumeMounts ?? []), mountOf(volume, mountPath, readOnly)];
}

export function mountOf({ name }: VolumeArgs, mountPath: string, readOnly?: boolean): VolumeMountArgs {
  return { name, mountPath, readOnly };
}

/** A volume of files. Two words and a path never make a name as they are, so that its name always ends in a hash. */
export function filesVolume(kind: string, mountPath: string, files: Iterable<readonly [string, Text]>): VolumeArgs {
  return { name: nameOn(`${kind} ${mountPath}`, volumeNames), secret: Object.fromEntries([...files].map(([name, text]) => [name, new Base64(text)])) };
}
