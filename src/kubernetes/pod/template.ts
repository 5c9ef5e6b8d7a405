import type { Container, PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1';
import { filled } from '../close/tidy';
import type { WorkloadDraft } from '../draft';
import { hasNativeSidecars } from '../options';
import type { At } from '../rules';
import { checksums } from './checksums';
import { vaultVolumes } from './vaults';

/** The pods of a component. */
export function podTemplate(draft: WorkloadDraft, at: At): PodTemplateSpec {
  const vaults = vaultVolumes(draft.component, at);
  const volumes = [...draft.volumes, ...vaults.volumes];
  const container = { ...draft.container, volumeMounts: [...draft.container.volumeMounts ?? [], ...vaults.mounts] };
  const pod: PodSpec = { ...draft.pod, ...containers({ ...draft, container }, at), ...(volumes.length === 0 ? {} : { volumes }) };
  return {
    metadata: {
      labels: { ...draft.labels, ...draft.podLabels, ...draft.standardLabels },
      annotations: filled({ ...draft.annotations, ...draft.podAnnotations, ...checksums(pod, draft.files, at) }),
    },
    spec: pod,
  };
}

/**
 * Init containers run to their end before the sidecars start, on every version. A native sidecar could stand before
 * them, but then an application that prepares files for its sidecar would work on old clusters and fail on new ones.
 */
function containers({ container, sidecars, initContainers }: WorkloadDraft, at: At): Pick<PodSpec, 'containers' | 'initContainers'> {
  const native = hasNativeSidecars(at.options);
  const before = [...initContainers, ...(native ? sidecars.map((sidecar): Container => ({ ...sidecar, restartPolicy: 'Always' })) : [])];
  return {
    containers: [container, ...(native ? [] : sidecars)].map(withoutEmptyLists),
    ...(before.length === 0 ? {} : { initContainers: before.map(withoutEmptyLists) }),
  };
}

function withoutEmptyLists({ env, volumeMounts, ...rest }: Container): Container {
  return { ...rest, ...(env?.length ? { env } : {}), ...(volumeMounts?.length ? { volumeMounts } : {}) };
}
