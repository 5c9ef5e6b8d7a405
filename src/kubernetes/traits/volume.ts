import type { Volume as PodVolume } from 'kubernetes-types/core/v1';
import type { EphemeralVolumeProps, Volume } from '../../model/traits/volume';
import { checkPersistent } from '../checks/persistent-volume';
import { componentObject } from '../component-object';
import type { WorkloadDraft } from '../draft';
import { checkVolumeName } from '../pod/volume-name';
import { memoryQuantity } from '../quantities';
import type { At, KubernetesTraitRule } from '../rules';
import { claim, claimNameOf, isExclusive, rolloutOf } from '../volumes/persistent';
import { existingSource } from '../volumes/existing';

/** An emptyDir, a PersistentVolumeClaim of its own, or what is there already. */
export const volume: KubernetesTraitRule<Volume> = {
  check: ({ props }, component, at) => [...checkVolumeName(props.name), ...(props.type === 'persistent' ? checkPersistent(props, component, at) : [])],

  patch(trait, draft, at) {
    const { props } = trait;
    const { name, mountPath, readOnly } = props;
    const source = sourceOf(trait, draft, at);
    // What the deployment does not bind was reported, and no object leaves the plan.
    if (source === undefined) return;
    draft.volumes.push({ name, ...source });
    draft.container.volumeMounts!.push({ name, mountPath, readOnly });
    if (props.type === 'persistent' && isExclusive(props) && rolloutOf(draft.component, at) === undefined && draft.controller.kind === 'Deployment') draft.controller.spec.strategy = { type: 'Recreate' };
  },

  outputs({ props }, draft, at) {
    return props.type === 'persistent' ? [componentObject(claim(draft.name, props, at), draft, at)] : [];
  },
};

function sourceOf(trait: Volume, draft: WorkloadDraft, at: At): Omit<PodVolume, 'name'> | undefined {
  const { props } = trait;
  if (props.type === 'persistent') return { persistentVolumeClaim: { claimName: claimNameOf(draft.name, props) } };
  return props.type === 'existing' ? existingSource(draft.component, trait, at) : { emptyDir: emptyDir(props) };
}

function emptyDir({ medium, sizeLimit }: EphemeralVolumeProps): NonNullable<PodVolume['emptyDir']> {
  return {
    ...(medium === 'memory' ? { medium: 'Memory' } : {}),
    ...(sizeLimit === undefined ? {} : { sizeLimit: memoryQuantity(sizeLimit) }),
  };
}
