import type { Secret } from '../../../model/values/secret';
import { Base64, concat, SecretValue } from '../../shared/expression';
import { later } from '../../shared/input';
import { rolesOf } from '../../shared/identities/resources';
import { keyVaultOf, readerOf } from '../../shared/key-vault';
import { location } from '../../shared/place';
import { tagsOf } from '../../shared/tags';
import { routesOf } from '../addresses';
import { insideEnvironment } from '../environment';
import { certificateNames, nameOn } from '../names';
import type { At } from '../rules';
import type { Certificate, CertificateArgs } from '../types';

/** The keys of a secret that is a certificate. */
export const CERTIFICATE_KEYS = ['tls.crt', 'tls.key'] as const;

export function certificateKey({ name }: Secret<any>): Pick<Certificate, 'name' | 'type'> {
  return { name, type: 'app:Certificate' };
}

/** The certificates that routes bring along, each once. The environment keeps them. */
export function ownCertificates(at: At): Certificate[] {
  const used = at.components.flatMap((component) => routesOf(component, at)).flatMap(({ props: { tls } }) => (typeof tls === 'object' ? [tls] : []));
  return [...new Map(used.map((secret) => [secret.name, secret])).values()].map((secret) => {
    const properties = contentOf(secret, at);
    const roles = rolesOf([properties.certificateKeyVaultProperties?.identity ?? []].flat(), at);
    return {
      ...certificateKey(secret),
      args: {
        // Applications may share an environment, and then one list of certificates.
        certificateName: nameOn(`${at.application.name}-${secret.name}`, certificateNames),
        ...insideEnvironment(at),
        location: location(at),
        properties,
        tags: tagsOf(at),
      },
      dependsOn: roles.length === 0 ? undefined : roles,
    };
  });
}

/** A key vault keeps certificate and key together, under one address. */
function contentOf(secret: Secret<any>, at: At): CertificateArgs['properties'] {
  const vault = keyVaultOf(secret.key('tls.crt'), at);
  if (vault !== undefined) return { certificateKeyVaultProperties: { keyVaultUrl: later(`${secret.name} keyVaultUrl`, vault.keyVaultUrl), identity: readerOf(vault, `${secret.name}/tls.crt`, undefined, at) } };
  const [certificate, key] = CERTIFICATE_KEYS.map((name) => new SecretValue(`${secret.name}/${name}`, ['secrets', secret.name, name]));
  return { value: new Base64(concat([certificate, '\n', key])) };
}
