import type { Component } from '../../model/component';
import type { Volume } from '../../model/traits/volume';
import { volumeKey } from '../../plan/check-volumes';
import { SecretValue, type Text } from '../shared/expression';
import { later, own } from '../shared/input';
import { rolesOf } from '../shared/identities/resources';
import { keyVaultOfShare } from '../shared/key-vault';
import { ref } from '../shared/resource';
import { insideEnvironment } from './environment';
import { nameOn, storageNames } from './names';
import type { VolumeBinding } from './options';
import type { AzureFileShare } from '../shared/options';
import type { At } from './rules';
import type { EnvironmentStorage } from './types';

/** What a volume that exists is bound to, and under which key. What is no binding was refused and counts as none. */
export function volumeBinding(component: Component<any, any>, { props: { name } }: Volume, at: At): { readonly key: string; readonly binding: VolumeBinding } | undefined {
  const key = volumeKey(component, name, at.options.volumes);
  const binding = key === undefined ? undefined : own(at.options.volumes, key);
  return key === undefined || typeof binding !== 'object' || binding === null ? undefined : { key, binding: binding as VolumeBinding };
}

/** The environment's storage behind a binding, by its name. */
export function storageName(key: string, binding: VolumeBinding): Text {
  return 'storageName' in binding ? later(`volumes ${key} storageName`, binding.storageName) : ref(keyed(key), 'name');
}

/** Storages that the deployment adds to the environment for the shares in use, each once. */
export function storages(at: At): EnvironmentStorage[] {
  const bound = at.components.flatMap((component) => at.traitsOf<Volume>(component, 'volume').filter(({ props }) => props.type === 'existing')
    .flatMap((volume) => volumeBinding(component, volume, at) ?? []));
  return [...new Map(bound.map(({ key, binding }) => [key, binding]))].flatMap(([key, binding]) => {
    const properties = propertiesOf(key, binding);
    return properties === undefined ? [] : [storage(key, properties, at)];
  });
}

function keyed(key: string): Pick<EnvironmentStorage, 'name' | 'type'> {
  return { name: nameOn(key, storageNames), type: 'app:ManagedEnvironmentsStorage' };
}

/** What kind of volume a binding makes. */
export function storageType(binding: VolumeBinding): 'AzureFile' | 'NfsAzureFile' {
  return 'nfsAzureFile' in binding || ('storageName' in binding && binding.protocol === 'NFS') ? 'NfsAzureFile' : 'AzureFile';
}

function propertiesOf(key: string, binding: VolumeBinding): EnvironmentStorage['args']['properties'] | undefined {
  const label = `volumes ${key}`;
  if ('nfsAzureFile' in binding && typeof binding.nfsAzureFile === 'object') {
    const { server, shareName, accessMode = 'ReadWrite' } = binding.nfsAzureFile;
    return { nfsAzureFile: { server: later(`${label} server`, server), shareName: later(`${label} shareName`, shareName), accessMode } };
  }
  return 'azureFile' in binding && typeof binding.azureFile === 'object' ? { azureFile: azureFile(key, label, binding.azureFile) } : undefined;
}

function azureFile(key: string, label: string, share: AzureFileShare): EnvironmentStorage['args']['properties']['azureFile'] {
  const { accountName, shareName, accessMode = 'ReadWrite' } = share;
  const vault = keyVaultOfShare(share);
  return {
    accountName: later(`${label} accountName`, accountName),
    ...(vault === undefined ? { accountKey: new SecretValue(`${label} accountKey`, ['volumes', key, 'azureFile', 'accountKey']) }
      : { accountKeyVaultProperties: { keyVaultUrl: later(`${label} keyVaultUrl`, vault.keyVaultUrl), identity: later(`${label} identity`, vault.identity) } }),
    shareName: later(`${label} shareName`, shareName),
    accessMode,
  };
}

function storage(key: string, properties: EnvironmentStorage['args']['properties'], at: At): EnvironmentStorage {
  const roles = rolesOf([properties.azureFile?.accountKeyVaultProperties?.identity ?? []].flat(), at);
  return {
    ...keyed(key),
    args: {
      // Applications may share an environment, and then one list of storages.
      storageName: nameOn(`${at.application.name}-${key}`, storageNames),
      ...insideEnvironment(at),
      properties,
    },
    dependsOn: roles.length === 0 ? undefined : roles,
  };
}
