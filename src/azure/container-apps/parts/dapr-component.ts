import { frozenCopy } from '../../../model/freeze';
import type { DaprComponent } from '../../../model/parts/dapr-component';
import type { SecretKey } from '../../../model/values/secret';
import type { Text } from '../../shared/expression';
import { rolesOf } from '../../shared/identities/resources';
import { checkDaprComponent } from '../checks/dapr-component';
import { oneUnit } from '../duration';
import { insideEnvironment } from '../environment';
import type { At, ContainerAppsPartRule } from '../rules';
import { keepSecret } from '../secrets';
import type { DaprComponentArgs, DaprComponentResource, SecretArgs } from '../types';
import { textOf } from '../values';
import { secretKeysIn } from '../../shared/values';

type Metadata = DaprComponentArgs['metadata'][number];

/** Facts dapr-keda 2: the same component under the platform's names, with secrets of its own. */
export const daprComponent: ContainerAppsPartRule<DaprComponent<any>> = {
  check: checkDaprComponent,
  outputs: (component, at) => [frozenCopy(resourceOf(component, at))],
};

function resourceOf({ name, props }: DaprComponent<any>, at: At): DaprComponentResource {
  const kept = { secrets: new Map<string, SecretArgs>(), identities: new Set<Text>() };
  const metadata = Object.entries(props.metadata ?? {}).map(([key, value]): Metadata => {
    const [secret] = secretKeysIn([value]);
    if (secret === undefined) return { name: key, value: textOf(`${name} ${key}`, value, at) };
    return { name: key, secretRef: props.secretStore === undefined ? keepSecret(kept, value as SecretKey, ['metadata', name, key], at) : secret.key };
  });
  const secrets = [...kept.secrets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const roles = rolesOf(kept.identities, at);
  return {
    name,
    type: 'app:DaprComponent',
    args: {
      componentName: name,
      ...insideEnvironment(at),
      componentType: props.type,
      version: props.version ?? 'v1',
      ignoreErrors: props.ignoreErrors ?? false,
      initTimeout: props.initTimeout === undefined ? undefined : oneUnit(props.initTimeout),
      secretStoreComponent: props.secretStore,
      metadata,
      secrets: secrets.length === 0 ? undefined : secrets,
      scopes: props.scopes,
    },
    dependsOn: roles.length === 0 ? undefined : roles,
  };
}
