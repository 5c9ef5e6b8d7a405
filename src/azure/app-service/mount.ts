import type { Text } from '../shared/expression';
import type { ContainerDraft } from './draft';
import { innerNames, nameOn } from './names';
import type { VolumeMountArgs } from './types';

/** Facts 4: containers that mount the same folder of a site's storage share its files, which go with the instance. */
export function mountOf(volume: string, containerMountPath: string, readOnly: boolean | undefined): VolumeMountArgs {
  return { volumeSubPath: `/${nameOn(volume, innerNames)}`, containerMountPath, readOnly: readOnly ?? false };
}

export function mount({ args }: ContainerDraft, volumeMount: VolumeMountArgs): void {
  args.volumeMounts = [...(args.volumeMounts ?? []), volumeMount];
}

/** A file, by the field that the platform's types have for its content. */
export function fileMount(folder: string, mountPath: string, file: string, data: Text): VolumeMountArgs {
  return { volumeSubPath: `/${nameOn(folder, innerNames)}/${file}`, containerMountPath: `${mountPath.replace(/\/$/, '')}/${file}`, readOnly: true, data };
}
