import type { Volume as PodVolume } from 'kubernetes-types/core/v1';
import type { EphemeralVolumeProps, Volume } from '../../model/traits/volume';
import { obeys } from '../../plan/names';
import { checkPersistent } from '../checks/persistent-volume';
import { componentObject } from '../component-object';
import type { WorkloadDraft } from '../draft';
import { refuse } from '../findings';
import { dnsLabel } from '../names';
import { FILES_PREFIXES } from '../pod/files';
import { VAULT_PREFIX } from '../pod/vaults';
import { memoryQuantity } from '../quantities';
import type { At, KubernetesTraitRule } from '../rules';
import { claim, claimNameOf, isExclusive, rolloutOf } from '../volumes/persistent';
import { claimName, volumeBinding } from '../volumes/existing';

/** An emptyDir, a PersistentVolumeClaim of its own, or one that is there already. */
export const volume: KubernetesTraitRule<Volume> = {
  check({ props }, component, at) {
    const { name } = props;
    if (!obeys(name, dnsLabel)) return [refuse('K8S.NAME', `'${name}' cannot be the name of a volume: ${dnsLabel.describe}`, 'give it another name')];
    const prefix = [...FILES_PREFIXES, VAULT_PREFIX].find((text) => name.startsWith(text));
    return [
      ...(prefix === undefined ? [] : [refuse('K8S.NAME', `volume '${name}': names that begin with '${prefix}' are kept for volumes of files`, 'give it another name')]),
      ...(props.type === 'persistent' ? checkPersistent(props, component, at) : []),
    ];
  },

  patch(trait, draft, at) {
    const { props } = trait;
    const { name, mountPath, readOnly } = props;
    const source = sourceOf(trait, draft, at);
    // What the deployment does not bind was reported, and no object leaves the plan.
    if (source === undefined) return;
    draft.volumes.push({ name, ...source });
    draft.container.volumeMounts!.push({ name, mountPath, readOnly });
    if (props.type === 'persistent' && isExclusive(props) && rolloutOf(draft.component, at) === undefined) draft.deployment.strategy = { type: 'Recreate' };
  },

  outputs({ props }, draft, at) {
    return props.type === 'persistent' ? [componentObject(claim(draft.name, props, at), draft, at)] : [];
  },
};

function sourceOf(trait: Volume, draft: WorkloadDraft, at: At): Omit<PodVolume, 'name'> | undefined {
  const { props } = trait;
  if (props.type === 'persistent') return { persistentVolumeClaim: { claimName: claimNameOf(draft.name, props) } };
  if (props.type !== 'existing') return { emptyDir: emptyDir(props) };
  const bound = volumeBinding(draft.component, trait, at);
  return bound === undefined ? undefined : { persistentVolumeClaim: { claimName: claimName(bound.key, bound.binding, at) } };
}

function emptyDir({ medium, sizeLimit }: EphemeralVolumeProps): NonNullable<PodVolume['emptyDir']> {
  return {
    ...(medium === 'memory' ? { medium: 'Memory' } : {}),
    ...(sizeLimit === undefined ? {} : { sizeLimit: memoryQuantity(sizeLimit) }),
  };
}
