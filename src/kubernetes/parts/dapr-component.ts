import type { DaprComponent } from '../../model/parts/dapr-component';
import { isRef } from '../../model/values/ref';
import type { SecretKey } from '../../model/values/secret';
import type { Value } from '../../model/values/value';
import { obeys } from '../../plan/names';
import { isExisting, secretBinding, secretKey } from '../bound';
import type { DaprComponentResource, DaprMetadata } from '../custom-resources';
import { refuse } from '../findings';
import { labelOf, standardLabels } from '../labels';
import { dnsSubdomain } from '../names';
import { finished } from '../objects';
import type { At, KubernetesPartRule } from '../rules';
import { keyVaultOf, vaultObject } from '../secrets/key-vault';
import { checkText, text } from '../values';

/** Dapr's name for the secrets of the cluster. */
const KUBERNETES_STORE = 'kubernetes';
/** A time that is not zero: with none, Dapr gives the component up at once. */
const DURATION = /^(?=.*[1-9])(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/;

/** A Component of Dapr. Its name is what programs call it by, so it is never changed. */
export const daprComponent: KubernetesPartRule<DaprComponent> = {
  check({ name, props }, at) {
    return [
      ...(obeys(name, dnsSubdomain) ? [] : [refuse('K8S.DAPR', `'${name}' cannot be the name of a Dapr component: ${dnsSubdomain.describe}`, 'choose another id')]),
      ...(props.initTimeout === undefined || DURATION.test(props.initTimeout) ? [] : [refuse('K8S.DAPR', `initTimeout '${props.initTimeout}' is no duration above zero`, "write a number with a unit, such as '30s' or '1m30s'")]),
      ...Object.entries(props.metadata ?? {}).flatMap(([key, value]) => {
        const secret = secretIn(value);
        if (secret === undefined) return checkText(`metadata ${key}`, value, 'refer to the key of a Secret alone', at);
        const vault = keyVaultOf(secret.source, at) !== undefined;
        if (inCluster(props.secretStore)) {
          return vault ? [refuse('K8S.DAPR', `metadata ${key}: ${secret.describe()} comes from a key vault, and is in the cluster only while a pod runs that mounts it; Dapr reads it before`,
            'bind the secret to { externalSecret } or { existing }, or declare a DaprComponent of type secretstores.azure.keyvault and name it as secretStore')] : [];
        }
        if (vault || !isMade(secret, at)) return [];
        return [refuse('K8S.DAPR', `metadata ${key}: ${secret.describe()} is looked up in the secret store '${props.secretStore}', and the deployment writes it into the cluster instead`,
          'bind the secret to { existing }, or take secretStore away')];
      }),
    ];
  },

  outputs(part, at) {
    const { type, version = 'v1', metadata = {}, scopes, secretStore, ignoreErrors, initTimeout } = part.props;
    return [finished({
      apiVersion: 'dapr.io/v1alpha1', kind: 'Component', metadata: { name: part.name, labels: standardLabels(labelOf(part.name), at) },
      spec: { type, version, ignoreErrors, initTimeout, metadata: Object.entries(metadata).map(([name, value]) => entry(name, value, secretStore, at)) },
      ...(secretStore === undefined ? {} : { auth: { secretStore } }),
      ...(scopes === undefined ? {} : { scopes: [...scopes] }),
    } satisfies DaprComponentResource, part, at)];
  },
};

function entry(name: string, value: Value | boolean, store: string | undefined, at: At): DaprMetadata {
  const secret = secretIn(value);
  if (secret === undefined) return { name, value: text(value, at) };
  const place = secretKey(secret, at);
  const vault = keyVaultOf(secret.source, at);
  // Other stores keep single values under names of their own: there is no object around them, and the key is the name.
  const inStore = vault === undefined ? place.key : vaultObject(vault, secret.key).name;
  return { name, secretKeyRef: inCluster(store) ? { ...place } : { name: inStore, key: inStore } };
}

function secretIn(value: Value | boolean): SecretKey | undefined {
  return isRef(value) && value.type === 'secret' ? value : undefined;
}

/** Whether the deployment has a Secret made. */
function isMade({ source }: SecretKey, at: At): boolean {
  const binding = secretBinding(source, at);
  return binding !== undefined && !isExisting(binding);
}

function inCluster(store: string | undefined): boolean {
  return store === undefined || store === KUBERNETES_STORE;
}
