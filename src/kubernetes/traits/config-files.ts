import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ConfigFiles } from '../../model/traits/config-files';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { valuesIn } from '../../plan/values';
import { componentObject } from '../component-object';
import { refuse } from '../findings';
import { isToken } from '../lazy';
import { isParameter } from '../../model/values/parameter';
import { parameterValue } from '../bound';
import { dataKey, folderWord, nameWith } from '../names';
import { mountFiles } from '../pod/files';
import type { At, KubernetesTraitRule } from '../rules';
import { checkText, text } from '../values';

/** A ConfigMap, mounted as a volume, and a hash of all files on the pods: new content makes new pods. */
export const configFiles: KubernetesTraitRule<ConfigFiles> = {
  check({ props: { files } }, _component, at) {
    return Object.entries(files).flatMap(([name, value]) => [
      ...(obeys(name, dataKey) ? [] : [refuse('K8S.NAME', `'${name}' cannot be the name of a file in a ConfigMap: ${dataKey.describe}`, 'give the file another name')]),
      ...checkText(`file ${name}`, value, 'use SecretFiles for secrets', at),
      ...checkKnown(name, value, at),
    ]);
  },

  patch({ props: { mountPath, files } }, draft, at) {
    const name = configMapName(draft.name, mountPath);
    draft.files.set(name, Object.fromEntries(Object.entries(files).map(([file, value]) => [file, text(value, at)])));
    mountFiles(draft, 'config-files-', mountPath, { configMap: { name } });
  },

  outputs({ props: { mountPath } }, draft, at) {
    const name = configMapName(draft.name, mountPath);
    return [componentObject({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { ...draft.files.get(name) } } satisfies ConfigMap, draft, at)];
  },
};

/** Depends on the component and the folder alone: neither the order of traits nor another one changes it. */
function configMapName(component: string, mountPath: string): string {
  return nameWith(component, folderWord(mountPath));
}

function checkKnown(file: string, value: unknown, at: At): Finding[] {
  const late = valuesIn(value).some(({ value: found }) => isToken(isParameter(found) ? parameterValue(found, at) : found));
  if (!late) return [];
  return [refuse('K8S.VALUE', `file ${file} holds a lazy value: its hash, which restarts the component when it changes, cannot be known`, 'give the value as a text, or pass it as an environment variable')];
}
