import type { DaprComponent } from '../../../model/parts/dapr-component';
import { isInterpolation } from '../../../model/values/interpolate';
import { obeys } from '../../../plan/names';
import type { Finding } from '../../../plan/diagnostic';
import { oneUnit } from '../duration';
import { adapt, refuse, refuseAsDocumented, warn } from '../findings';
import { daprComponentNames } from '../names';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';
import { keyVaultOf } from '../../shared/key-vault';
import type { KeyVaultSecret } from '../../shared/options';
import { secretKeysIn } from '../../shared/values';
import { checkComposed } from './container';

const REFUSED = ['secretstores.kubernetes', 'secretstores.local.env', 'secretstores.local.file'];

/** Facts 2.11 and dapr-keda 2. */
export function checkDaprComponent({ name, props }: DaprComponent<any>, at: At): Finding[] {
  const findings: Finding[] = [];
  if (!obeys(name, daprComponentNames)) {
    findings.push(refuse('ACA.DAPR_COMPONENT', `'${name}' cannot be the name of a Dapr component, and programs call it by that name: it must be ${daprComponentNames.describe}`, 'choose another id'));
  }
  if (REFUSED.includes(props.type)) findings.push(refuseAsDocumented(at, 'ACA.DAPR_COMPONENT', `a component of type '${props.type}' does not exist on the platform`, 'keep secrets in secretstores.azure.keyvault, or leave the store out: secrets of the model need none'));
  if (props.initTimeout !== undefined && oneUnit(props.initTimeout) === undefined) {
    findings.push(refuse('ACA.DAPR_COMPONENT', `initTimeout '${props.initTimeout}' must be a duration of whole seconds, one or more, such as '30s' or '1m30s'`));
  }
  const others = Object.entries(props.metadata ?? {}).filter(([, value]) => typeof value === 'number' || typeof value === 'boolean').map(([key]) => key);
  if (others.length > 0) findings.push(adapt('ACA.DAPR_COMPONENT', `metadata ${others.join(', ')} become texts: the platform has no numbers and flags there`));
  return [...findings, ...checkSecrets(props, at)];
}

function checkSecrets({ metadata = {}, secretStore }: DaprComponent<any>['props'], at: At): Finding[] {
  return Object.entries(metadata).flatMap(([name, value]) => {
    const keys = secretKeysIn([value]);
    if (secretStore === undefined) return [...checkComposed(`metadata ${name}`, value, at), ...keys.flatMap((key) => checkReader(name, keyVaultOf(key, at), at))];
    if (keys.length === 0) return [];
    if (isInterpolation(value)) return [refuse('ACA.DAPR_COMPONENT', `metadata ${name} has a secret inside a text, and secrets are looked up in store '${secretStore}'`, 'keep the whole text in the store')];
    return [adapt('ACA.DAPR_COMPONENT', `metadata ${name} is looked up in store '${secretStore}' under the name '${keys[0].key}': what the deployment binds to ${keys[0].describe()} is not used for it`)];
  });
}

/** A Dapr component acts by the identities of its environment. */
function checkReader(name: string, vault: KeyVaultSecret | undefined, at: At): Finding[] {
  if (vault === undefined) return [];
  if (vault.identity === undefined) return [refuse('AZURE.KEY_VAULT', `metadata ${name} is read from a key vault without identity, and a Dapr component has none of its own`, "give the binding one: the resource id of a user-assigned identity, or { component: '...' } for that of a component")];
  if (!isExisting(environmentOf(at.options))) return [];
  return [warn('AZURE.KEY_VAULT', `metadata ${name} is read from a key vault by an identity, which the existing environment must have`, 'assign the identity to the environment')];
}
