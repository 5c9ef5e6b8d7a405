import type { Secret } from '../../../model/values/secret';
import type { Finding } from '../../../plan/diagnostic';
import { keyVaultOf } from '../../shared/key-vault';
import { CERTIFICATE_KEYS } from '../certificates/own';
import { refuse, warn } from '../findings';
import { isIdentityOf } from '../../shared/identities/assigned';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';

/** Facts 2.4: a certificate lives in the environment, with its key in one piece; a key vault hands out both under one address. */
export function checkCertificate(secret: Secret<any>, at: At): Finding[] {
  const missing = CERTIFICATE_KEYS.filter((key) => !secret.keys.includes(key));
  if (missing.length > 0) return [refuse('ACA.TLS', `secret '${secret.name}' is no certificate: it lacks ${missing.join(' and ')}`, `declare it with keys: ['tls.crt', 'tls.key']`)];
  const [certificate, key] = CERTIFICATE_KEYS.map((name) => keyVaultOf(secret.key(name), at));
  if (certificate === undefined && key === undefined) return [];
  if (certificate?.keyVaultUrl !== key?.keyVaultUrl || !isSameReader(certificate?.identity, key?.identity)) {
    return [refuse('ACA.TLS', `tls.crt and tls.key of secret '${secret.name}' are bound to different places: the platform reads a certificate of a key vault as a whole`, 'bind both keys to the address and identity of the one secret behind the certificate')];
  }
  if (certificate?.identity === undefined) return [refuse('AZURE.KEY_VAULT', `the certificate of secret '${secret.name}' is read from a key vault without identity, and the environment reads it`, "give the bindings one: the resource id of a user-assigned identity, or { component: '...' } for that of a component")];
  return isExisting(environmentOf(at.options))
    ? [warn('AZURE.KEY_VAULT', `the certificate of secret '${secret.name}' is read from a key vault by an identity, which the existing environment must have`, 'assign the identity to the environment')] : [];
}

function isSameReader(one: unknown, other: unknown): boolean {
  return isIdentityOf(one) && isIdentityOf(other) ? one.component === other.component : one === other;
}
