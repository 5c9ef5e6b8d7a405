import type { Secret } from '../../../model/values/secret';
import type { Finding } from '../../../plan/diagnostic';
import { keyVaultOf } from '../../shared/key-vault';
import { CERTIFICATE_KEYS } from '../certificates/own';
import { refuse, warn } from '../findings';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';

/** Facts 2.4: a certificate lives in the environment, with its key in one piece; a key vault hands out both under one address. */
export function checkCertificate(secret: Secret<any>, at: At): Finding[] {
  const missing = CERTIFICATE_KEYS.filter((key) => !secret.keys.includes(key));
  if (missing.length > 0) return [refuse('ACA.TLS', `secret '${secret.name}' is no certificate: it lacks ${missing.join(' and ')}`, `declare it with keys: ['tls.crt', 'tls.key']`)];
  const [certificate, key] = CERTIFICATE_KEYS.map((name) => keyVaultOf(secret.key(name), at));
  if (certificate === undefined && key === undefined) return [];
  if (certificate?.keyVaultUrl !== key?.keyVaultUrl || certificate?.identity !== key?.identity) {
    return [refuse('ACA.TLS', `tls.crt and tls.key of secret '${secret.name}' are bound to different places: the platform reads a certificate of a key vault as a whole`, 'bind both keys to the address and identity of the one secret behind the certificate')];
  }
  return isExisting(environmentOf(at.options))
    ? [warn('AZURE.KEY_VAULT', `the certificate of secret '${secret.name}' is read from a key vault by an identity, which the existing environment must have`, 'assign the identity to the environment')] : [];
}
