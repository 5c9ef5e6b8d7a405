import type { PersistentVolumeClaim, PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import type { Component } from '../../model/component';
import type { PersistentVolumeProps } from '../../model/traits/volume';
import { nameWith } from '../names';
import { memoryQuantity } from '../quantities';
import type { At } from '../rules';
import { text } from '../values';

/** What keeps a claim, and so its data, when a tool that applied it would take it away: Helm, Argo CD, Flux. */
const KEEP = {
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
  'helm.sh/resource-policy': 'keep',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
};

export function claimNameOf(component: string, { name }: PersistentVolumeProps): string {
  return nameWith(component, name);
}

/** A claim of a component's own. */
export function claim(component: string, props: PersistentVolumeProps, at: At) {
  const annotations = props.retention === 'delete' ? {} : { annotations: { ...KEEP } };
  return { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: claimNameOf(component, props), ...annotations }, spec: claimSpec(props, at) } satisfies PersistentVolumeClaim;
}

/** What is asked for. Also the specification of a claim template. */
export function claimSpec({ size, storageClass, accessMode = 'ReadWriteOnce' }: PersistentVolumeProps, at: At): PersistentVolumeClaimSpec {
  return {
    accessModes: [accessMode],
    ...(storageClass === undefined ? {} : { storageClassName: text(storageClass, at) }),
    resources: { requests: { storage: memoryQuantity(size) } },
  };
}

/** Whether a volume can be mounted by one machine or one pod alone: then the old pod must stop before the new one starts. */
export function isExclusive({ accessMode = 'ReadWriteOnce' }: PersistentVolumeProps): boolean {
  return accessMode !== 'ReadWriteMany';
}

/** How pods are replaced: as the author says, or undefined where nobody did and this target may choose. */
export function rolloutOf(component: Component<any, any>, at: At): string | undefined {
  const [rollout] = at.traitsOf(component, 'rollout');
  return rollout === undefined ? undefined : (rollout.props as { strategy?: string }).strategy ?? 'rolling';
}
