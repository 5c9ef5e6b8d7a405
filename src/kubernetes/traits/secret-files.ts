import type { KeyToPath, Volume } from 'kubernetes-types/core/v1';
import type { SecretFiles } from '../../model/traits/secret-files';
import { obeys } from '../../plan/names';
import { secretKey } from '../bound';
import { refuse } from '../findings';
import { dataKey } from '../names';
import { mountFiles } from '../pod/files';
import type { At, KubernetesTraitRule } from '../rules';
import { idsOf } from '../security';

/** A volume of one Secret, or of several put together. */
export const secretFiles: KubernetesTraitRule<SecretFiles> = {
  check({ props: { files } }) {
    return Object.keys(files).filter((name) => !obeys(name, dataKey)).map((name) =>
      refuse('K8S.NAME', `'${name}' cannot be the name of a file of a volume: ${dataKey.describe}`, 'give the file another name'));
  },

  patch({ props: { mountPath, files } }, draft, at) {
    mountFiles(draft, 'secret-files-', mountPath, source(itemsBySecret(files, at), idsOf(draft.component, at).fsGroup));
  },
};

function itemsBySecret(files: SecretFiles['props']['files'], at: At): Map<string, KeyToPath[]> {
  const items = new Map<string, KeyToPath[]>();
  for (const [path, reference] of Object.entries(files)) {
    const { name, key } = secretKey(reference, at);
    items.set(name, [...items.get(name) ?? [], { key, path }]);
  }
  return items;
}

function source(items: ReadonlyMap<string, KeyToPath[]>, fsGroup: number | undefined): Omit<Volume, 'name'> {
  // Files belong to root. Without a group that is let in, they must be readable by all users of the pod, or a process
  // that is not root could not read its own secrets.
  const mode = fsGroup === undefined ? {} : { defaultMode: 0o440 };
  const [first, ...others] = [...items].map(([name, list]) => ({ name, items: list }));
  if (others.length === 0) return { secret: { secretName: first.name, items: first.items, ...mode } };
  return { projected: { sources: [first, ...others].map((secret) => ({ secret })), ...mode } };
}
