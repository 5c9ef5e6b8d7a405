import { isInterpolation } from '../../../model/values/interpolate';
import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import { refuse } from '../findings';
import { keyVaultOf } from '../key-vault';
import { secretKeysIn } from '../values';

/** Only a value that the deployment holds can be made part of a longer text. */
export function checkComposed(where: string, value: unknown, at: AzureContext): Finding[] {
  if (!isInterpolation(value)) return [];
  return secretKeysIn(value).filter((key) => keyVaultOf(key, at) !== undefined).map((key) =>
    refuse('AZURE.SECRET', `${where} has ${key.describe()} inside a text, but it is bound to a key vault: its value is not known to the deployment`, 'keep the whole text in the key vault, or bind the key to a value'));
}
