import type { PodSpec, VolumeMount } from 'kubernetes-types/core/v1';
import type { Component } from '../../model/component';
import type { Secret } from '../../model/values/secret';
import { isRef } from '../../model/values/ref';
import { valuesIn } from '../../plan/values';
import { writtenName } from '../bound';
import { nameWith } from '../names';
import type { At } from '../rules';
import { keyVaultOf } from '../secrets/key-vault';

/** Volumes made for key vaults have names of their own sort, so that no volume of the author's can have the same. */
export const VAULT_PREFIX = 'key-vault-';

/** The secrets of key vaults that a component or one of its traits uses, each once. */
export function vaultSecrets(component: Component<any, any>, at: At): Secret[] {
  const found = [component.props, ...at.traits(component).map(({ props }) => props)].flatMap((properties) => valuesIn(properties));
  const secrets = found.flatMap(({ value }) => (isRef(value) && value.type === 'secret' ? [value.source] : []));
  return [...new Set(secrets)].filter((secret) => secret.application === at.application && keyVaultOf(secret, at) !== undefined);
}

/**
 * The volumes by which a pod has its key vaults' secrets fetched: the driver syncs a Secret only for a pod that mounts
 * its class. One container is enough, for all of them wait until every volume is there.
 */
export function vaultVolumes(component: Component<any, any>, at: At): { volumes: NonNullable<PodSpec['volumes']>; mounts: VolumeMount[] } {
  const classes = vaultSecrets(component, at).map(writtenName).sort();
  return {
    volumes: classes.map((name) => ({
      name: volumeName(name),
      csi: { driver: 'secrets-store.csi.k8s.io', readOnly: true, volumeAttributes: { secretProviderClass: name } },
    })),
    mounts: classes.map((name) => ({ name: volumeName(name), mountPath: `/mnt/secrets-store/${name}`, readOnly: true })),
  };
}

function volumeName(secretProviderClass: string): string {
  return nameWith(VAULT_PREFIX.slice(0, -1), secretProviderClass.replaceAll('.', '-'));
}
