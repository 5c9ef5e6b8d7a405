import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { secretKeysIn } from '../values';

/** What everyone who may see a resource can read holds no secret. */
export function noSecret(where: string, value: unknown): Finding[] {
  return secretKeysIn([value]).map((key) =>
    refuse('AZURE.SECRET', `${where} holds ${key.describe()}, which anyone who may see the app could read`, 'pass it through env or SecretFiles'));
}
