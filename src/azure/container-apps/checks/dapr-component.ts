import type { DaprComponent } from '../../../model/parts/dapr-component';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import { isInterpolation } from '../../../model/values/interpolate';
import { daprAppId } from '../../../plan/check-dapr';
import { obeys } from '../../../plan/names';
import type { Finding } from '../../../plan/diagnostic';
import { oneUnit } from '../duration';
import { adapt, refuse, refuseAsDocumented, warn } from '../findings';
import { daprComponentNames } from '../names';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';
import { assignedFor } from '../../shared/identities/assigned';
import { keyVaultOf } from '../../shared/key-vault';
import type { KeyVaultSecret } from '../../shared/options';
import { secretKeysIn } from '../../shared/values';
import { checkComposed } from './container';

const REFUSED = ['secretstores.kubernetes', 'secretstores.local.env', 'secretstores.local.file'];

/** Facts 2.11 and dapr-keda 2. */
export function checkDaprComponent(component: DaprComponent<any>, at: At): Finding[] {
  const { name, props } = component;
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
  return [...findings, ...checkSecrets(props, at), ...checkActing(component, at)];
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

/** Settings by which a component says who it is, or signs in without an identity. */
const SIGNS_IN = /clientid|connectionstring|key|password|sas|secret|token/i;

/** Facts 2.11: without the client id Dapr does not find a user-assigned identity. */
function checkActing({ name, props: { type, metadata = {}, scopes = [] } }: DaprComponent<any>, at: At): Finding[] {
  if (!/\bazure\./.test(type) || Object.keys(metadata).some((key) => SIGNS_IN.test(key))) return [];
  const acting = at.components.filter((component) => assignedFor(component, at) !== undefined
    && at.traitsOf<DaprSidecar>(component, 'dapr-sidecar').some((trait) => scopes.length === 0 || scopes.includes(daprAppId(component as never, trait))));
  return acting.length === 0 ? [] : [warn('ACA.DAPR_COMPONENT', `'${name}' signs in by the user-assigned identity of ${acting.map((one) => `'${one.name}'`).join(' and ')}, and has no azureClientId, which the platform's pages ask for`,
    `pass a Parameter as metadata azureClientId and bind it: parameters: { '...': { clientIdOf: '${acting[0].name}' } }`)];
}

/** A Dapr component acts by the identities of its environment. */
function checkReader(name: string, vault: KeyVaultSecret | undefined, at: At): Finding[] {
  if (vault === undefined) return [];
  if (vault.identity === undefined) return [refuse('AZURE.KEY_VAULT', `metadata ${name} is read from a key vault without identity, and a Dapr component has none of its own`, "give the binding one: the resource id of a user-assigned identity, or { component: '...' } for that of a component")];
  if (!isExisting(environmentOf(at.options))) return [];
  return [warn('AZURE.KEY_VAULT', `metadata ${name} is read from a key vault by an identity, which the existing environment must have`, 'assign the identity to the environment')];
}
