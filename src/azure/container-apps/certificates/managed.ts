import { own } from '../../shared/input';
import { location } from '../../shared/place';
import { keyOf } from '../../shared/resource';
import { tagsOf } from '../../shared/tags';
import { insideEnvironment } from '../environment';
import { hostsOf, type Host } from '../hosts';
import { certificateNames, nameOn } from '../names';
import type { ManagedCertificateOptions } from '../options';
import { routeConfigKey } from '../route-config';
import type { At } from '../rules';
import type { ManagedCertificate } from '../types';

/** Certificates that the platform makes, each after what its host name is bound to: then the platform can verify it. */
export function managedCertificates(at: At): ManagedCertificate[] {
  return managedHosts(at).map((host) => {
    const { name, routes } = host;
    return {
      name,
      type: 'app:ManagedCertificate' as const,
      args: {
        managedCertificateName: nameOn(`${at.application.name}-${name}`, certificateNames),
        ...insideEnvironment(at),
        location: location(at),
        properties: { subjectName: name, domainControlValidation: givenValidation(name, at) ?? guessedValidation(host) },
        tags: tagsOf(at),
      },
      dependsOn: [host.byPath ? keyOf(routeConfigKey(host)) : keyOf({ type: 'app:ContainerApp', name: at.name(routes[0].component) })],
    };
  });
}

/** A host for which the platform is to make a certificate. */
export type ManagedHost = Host & { readonly name: string };

export function managedHosts(at: At): ManagedHost[] {
  return hostsOf(at).filter((host): host is ManagedHost => host.name !== undefined && host.routes.some(({ route }) => route.props.tls === true));
}

/** What the author says of a host, in any case of letters. What means nothing was refused. */
export function givenValidation(host: string, { options: { certificates } }: At): ManagedCertificateOptions['domainControlValidation'] | undefined {
  const given = typeof certificates === 'object' && certificates !== null ? certificates : {};
  const key = Object.keys(given).find((name) => name.toLowerCase() === host);
  return key === undefined ? undefined : own(given[key], 'domainControlValidation') as ManagedCertificateOptions['domainControlValidation'] | undefined;
}

/** A name below a domain points to its app by CNAME; a domain itself, and a name with rules, by the environment's address. */
export function guessedValidation({ name, byPath }: Pick<ManagedHost, 'name' | 'byPath'>): 'CNAME' | 'HTTP' {
  return byPath || name.split('.').length < 3 ? 'HTTP' : 'CNAME';
}
