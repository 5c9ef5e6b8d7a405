import { Refusal } from './refusal';
import { stringsUnder } from './walk';

const REFERENCES = ['secretRef', 'passwordSecretRef'];

/** What refers to a secret must find one of that name in the same resource. */
export function checkSecrets(type: string, inputs: any): void {
  const [secrets, users] = type === 'app:DaprComponent'
    // With a store of secrets the names are those of the store.
    ? [inputs.secrets, inputs.secretStoreComponent === undefined ? inputs.metadata : []]
    : [inputs.configuration?.secrets, [inputs.configuration, inputs.template]];
  const known = (secrets ?? []).map(({ name }: { name: string }) => name);
  const missing = stringsUnder(users, REFERENCES).filter((name) => !known.includes(name));
  if (missing.length > 0) throw new Refusal('SecretRefNotFound', `secret '${missing[0]}' is not defined; there are ${known.join(', ') || 'none'}`);
}
