import { later } from '../shared/input';
import { keyOf, ref } from '../shared/resource';
import { place, resourceGroupName } from '../shared/place';
import type { SiteDraft } from './draft';
import { innerNames, nameOn } from './names';
import { objectOf, type HostCertificate } from './options';
import { planId, planOf } from './plans';
import type { At } from './rules';
import type { Certificate, HostName, Site } from './types';

export function certificateOf(host: string, at: At): HostCertificate | undefined {
  const given = objectOf(at.options.certificates) ?? {};
  // Host names are the same in any case.
  const key = Object.keys(given).find((one) => one.toLowerCase() === host.toLowerCase() && given[one] !== undefined);
  return key === undefined ? undefined : objectOf(given[key]);
}

/**
 * The host names of a site, and the certificates that the platform makes. A certificate can be asked for once its host
 * name is bound, and the host name can name the certificate only when it is there: so it is named in a second run.
 */
export function hostNames(site: Site, draft: SiteDraft, at: At): (HostName | Certificate)[] {
  return [...draft.hosts].flatMap(([host, tls]): (HostName | Certificate)[] => {
    const known = certificateOf(host, at);
    const thumbprint = known === undefined ? undefined : later(`certificates ${host} thumbprint`, known.thumbprint);
    const name = nameOn(host, innerNames);
    const binding: HostName = {
      name, type: 'web:WebAppHostNameBinding',
      args: {
        name: ref(site, 'name'), resourceGroupName: resourceGroupName(at), siteName: ref(site, 'name'), hostName: host, hostNameType: 'Verified',
        sslState: tls && thumbprint !== undefined ? 'SniEnabled' : 'Disabled', thumbprint: tls ? thumbprint : undefined,
      },
    };
    if (!tls || (known !== undefined && known.managed !== true)) return [binding];
    const certificate: Certificate = {
      name, type: 'web:Certificate', dependsOn: [keyOf(binding)],
      args: { name, ...place(at), serverFarmId: planId(planOf(draft.component, at)), canonicalName: host },
    };
    return [binding, certificate];
  });
}
