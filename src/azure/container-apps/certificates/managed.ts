import { location } from '../../shared/place';
import { keyOf } from '../../shared/resource';
import { tagsOf } from '../../shared/tags';
import { insideEnvironment } from '../environment';
import { hostsOf, type Host } from '../hosts';
import { certificateNames, nameOn } from '../names';
import { routeConfigKey } from '../route-config';
import type { At } from '../rules';
import type { ManagedCertificate } from '../types';

/** Certificates that the platform makes, each after what its host name is bound to: then the platform can verify it. */
export function managedCertificates(at: At): ManagedCertificate[] {
  return hostsOf(at).flatMap((host) => {
    const { name, routes } = host;
    if (name === undefined || !routes.some(({ route }) => route.props.tls === true)) return [];
    return [{
      name,
      type: 'app:ManagedCertificate' as const,
      args: {
        managedCertificateName: nameOn(`${at.application.name}-${name}`, certificateNames),
        ...insideEnvironment(at),
        location: location(at),
        properties: { subjectName: name, domainControlValidation: validation(host) },
        tags: tagsOf(at),
      },
      dependsOn: [host.byPath ? keyOf(routeConfigKey(host)) : keyOf({ type: 'app:ContainerApp', name: at.name(routes[0].component) })],
    }];
  });
}

/** A name below a domain points to its app by CNAME; a domain itself, and a name with rules, by the environment's address. */
function validation({ name = '', byPath }: Host): 'CNAME' | 'HTTP' {
  return byPath || name.split('.').length < 3 ? 'HTTP' : 'CNAME';
}
