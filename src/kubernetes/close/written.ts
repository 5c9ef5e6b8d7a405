import type { ConfigMap, Secret as SecretObject } from 'kubernetes-types/core/v1';
import { Config } from '../../model/values/config';
import type { Declaration } from '../../model/values/declaration';
import type { Volume } from '../../model/traits/volume';
import { Secret } from '../../model/values/secret';
import type { Text } from '../bindings';
import { configBinding, isExisting, secretBinding, writtenName } from '../bound';
import { checkBinding } from '../checks/bindings';
import { checkVolumes } from '../checks/volumes';
import { isLazy, joinTexts } from '../lazy';
import { labelOf, standardLabels } from '../labels';
import { finished, type KubernetesObject } from '../objects';
import { holdsCertificate } from '../routes/tls';
import type { At } from '../rules';
import { externalSecret } from '../secrets/external-secret';
import { secretProviderClass } from '../secrets/key-vault';
import { azureFileObjects } from '../volumes/azure-file';
import { volumeBinding } from '../volumes/existing';

/** What the deployment binds declarations to, unless it is there already: Secrets, ConfigMaps, and what makes Secrets of stores. */
export function writtenObjects(at: At): KubernetesObject[] {
  return at.application.declarations.flatMap((one) => {
    if (one instanceof Secret) return secretObject(one, at);
    return one instanceof Config ? configMap(one, at) : [];
  });
}

function secretObject(secret: Secret, at: At): KubernetesObject[] {
  const binding = secretBinding(secret, at);
  if (binding === undefined || isExisting(binding) || isWrong(secret, binding, at)) return [];
  const type = holdsCertificate(secret, at) ? 'kubernetes.io/tls' : 'Opaque';
  const { metadata: own } = metadata(secret, at);
  if ('externalSecret' in binding) return [finished(externalSecret(own, type, binding.externalSecret), secret, at)];
  if ('keyVault' in binding) return [finished(secretProviderClass(own, type, secret.keys, binding.keyVault), secret, at)];
  return [finished({ apiVersion: 'v1', kind: 'Secret', metadata: own, type, stringData: texts(binding.values) } satisfies SecretObject, secret, at)];
}

function configMap(config: Config, at: At): KubernetesObject[] {
  const binding = configBinding(config, at);
  if (binding === undefined || isExisting(binding) || isWrong(config, binding, at)) return [];
  return [finished({ apiVersion: 'v1', kind: 'ConfigMap', ...metadata(config, at), data: texts(binding.values) } satisfies ConfigMap, config, at)];
}

function texts(values: Readonly<Record<string, Text | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isLazy(value) ? joinTexts([value]) : String(value)]));
}

/** Volumes and claims for the shares that components mount, each once. */
export function writtenVolumes(at: At): KubernetesObject[] {
  if (checkVolumes(at).length > 0) return [];
  const bound = at.components.flatMap((component) => at.traitsOf<Volume>(component, 'volume').filter(({ props }) => props.type === 'existing')
    .flatMap((trait) => volumeBinding(component, trait, at) ?? []));
  return [...new Map(bound.map(({ key, binding }) => [key, binding]))].flatMap(([key, binding]) =>
    ('azureFile' in binding ? azureFileObjects(key, binding.azureFile, at) : []));
}

/** Wrong bindings were reported; nothing can be made of them. */
function isWrong(one: Secret | Config, binding: unknown, at: At): boolean {
  return one.keys.length === 0 || checkBinding(one.key(one.keys[0]), binding, at).length > 0;
}

function metadata(one: Declaration, at: At): { metadata: KubernetesObject['metadata'] } {
  return { metadata: { name: writtenName(one), labels: standardLabels(labelOf(one.name), at) } };
}
