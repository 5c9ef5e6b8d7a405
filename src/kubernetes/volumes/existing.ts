import type { Volume as PodVolume } from 'kubernetes-types/core/v1';
import type { Component } from '../../model/component';
import type { Volume } from '../../model/traits/volume';
import { volumeKey } from '../../plan/check-volumes';
import { fitName, shortHash } from '../../plan/names';
import { dnsLabel } from '../names';
import { nameOf } from '../object-name';
import type { At } from '../rules';
import type { HostPathBinding, VolumeBinding } from '../volume-bindings';

/** What a volume of a component is bound to, and under which key. */
export function volumeBinding(component: Component<any, any>, { props: { name } }: Volume, at: At): { key: string; binding: VolumeBinding } | undefined {
  const key = volumeKey(component, name, at.options.volumes);
  const binding: unknown = key === undefined ? undefined : at.options.volumes![key];
  // Wrong shapes were reported by the check of options.
  return key === undefined || typeof binding !== 'object' || binding === null ? undefined : { key, binding: binding as VolumeBinding };
}

/** What the pods of a component mount for a volume that is there already; undefined where it is not bound. */
export function existingSource(component: Component<any, any>, volume: Volume, at: At): Omit<PodVolume, 'name'> | undefined {
  const { key, binding } = volumeBinding(component, volume, at) ?? {};
  if (key === undefined || binding === undefined) return undefined;
  return 'hostPath' in binding ? { hostPath: { ...binding.hostPath } } : { persistentVolumeClaim: { claimName: claimName(key, binding, at) } };
}

/** The claim that pods mount. */
export function claimName(key: string, binding: Exclude<VolumeBinding, HostPathBinding>, at: At): string {
  return 'existing' in binding ? nameOf(binding.existing) : shareName([at.application.name, key]);
}

/** Claims of shares are named after the application, volumes of the whole cluster after its namespace as well. */
export function shareName(parts: readonly string[]): string {
  return fitName(parts.join('-'), dnsLabel)?.name ?? `n-${shortHash(...parts)}`;
}
