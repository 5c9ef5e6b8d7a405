import { isParameter, type Parameter } from '../../../model/values/parameter';
import type { ConfigKey } from '../../../model/values/config';
import type { SecretKey } from '../../../model/values/secret';
import type { Finding } from '../../../plan/diagnostic';
import { checkBinding as checkAzureBinding } from '../../shared/checks/bindings';
import { own } from '../../shared/input';
import { isKeyVault } from '../../shared/key-vault';
import { refuse } from '../findings';
import type { At } from '../rules';

/** Facts azure-native 7: the API version that the SDK speaks has no references to a key vault. */
export function checkBinding(reference: SecretKey | ConfigKey | Parameter, binding: unknown, at: At): readonly Finding[] {
  if (isParameter(reference) || reference.type !== 'secret' || !isKeyVault(own(binding, reference.key))) return checkAzureBinding(reference, binding, at);
  return [refuse('AZURE.KEY_VAULT', `${reference.describe()} is bound to a key vault, which groups cannot read with the API version of the SDK`,
    'bind the value: read it in the program, or give the component a WorkloadIdentity and let it read the vault itself')];
}
