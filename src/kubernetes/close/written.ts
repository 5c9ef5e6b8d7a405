import type { ConfigMap, Secret as SecretObject } from 'kubernetes-types/core/v1';
import { Config } from '../../model/values/config';
import type { Declaration } from '../../model/values/declaration';
import { Secret } from '../../model/values/secret';
import { configBinding, isExisting, secretBinding, writtenName } from '../bound';
import { checkBinding } from '../checks/bindings';
import { isLazy, joinTexts } from '../lazy';
import { labelOf, standardLabels } from '../labels';
import { finished, type KubernetesObject } from '../objects';
import { holdsCertificate } from '../routes/tls';
import type { At } from '../rules';

/** The Secrets and ConfigMaps whose values the deployment gives. Whoever only names existing objects gets none. */
export function writtenObjects(at: At): KubernetesObject[] {
  return at.application.declarations.flatMap((one) => {
    if (one instanceof Secret) return secretObject(one, at);
    return one instanceof Config ? configMap(one, at) : [];
  });
}

function secretObject(secret: Secret, at: At): KubernetesObject[] {
  const binding = secretBinding(secret, at);
  if (binding === undefined || isExisting(binding) || isWrong(secret, binding)) return [];
  const stringData = Object.fromEntries(Object.entries(binding.values).map(([key, value]) => [key, isLazy(value) ? joinTexts([value]) : value]));
  const type = holdsCertificate(secret, at) ? 'kubernetes.io/tls' : 'Opaque';
  return [finished({ apiVersion: 'v1', kind: 'Secret', ...metadata(secret, at), type, stringData } satisfies SecretObject, secret, at)];
}

function configMap(config: Config, at: At): KubernetesObject[] {
  const binding = configBinding(config, at);
  if (binding === undefined || isExisting(binding) || isWrong(config, binding)) return [];
  const data = Object.fromEntries(Object.entries(binding.values).map(([key, value]) => [key, String(value)]));
  return [finished({ apiVersion: 'v1', kind: 'ConfigMap', ...metadata(config, at), data } satisfies ConfigMap, config, at)];
}

/** Wrong bindings were reported; nothing can be made of them. */
function isWrong(one: Secret | Config, binding: unknown): boolean {
  return one.keys.length === 0 || checkBinding(one.key(one.keys[0]), binding).length > 0;
}

function metadata(one: Declaration, at: At): { metadata: KubernetesObject['metadata'] } {
  return { metadata: { name: writtenName(one), labels: standardLabels(labelOf(one.name), at) } };
}
