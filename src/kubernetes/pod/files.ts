import type { Volume } from 'kubernetes-types/core/v1';
import type { WorkloadDraft } from '../draft';
import { nameWith, folderWord } from '../names';

/** Volumes made for files have names of their own sort, so that no volume of the author's can have the same. */
export const FILES_PREFIXES = ['config-files-', 'secret-files-'] as const;

/** Adds a volume of files and shows it to the component's container, which may read it. */
export function mountFiles(draft: WorkloadDraft, prefix: typeof FILES_PREFIXES[number], mountPath: string, source: Omit<Volume, 'name'>): void {
  const name = nameWith(prefix.slice(0, -1), folderWord(mountPath));
  draft.volumes.push({ name, ...source });
  draft.container.volumeMounts!.push({ name, mountPath, readOnly: true });
}
