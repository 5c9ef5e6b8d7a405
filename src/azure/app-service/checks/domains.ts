import type { Finding } from '../../../plan/diagnostic';
import { routesOf } from '../access';
import { refuse } from '../findings';
import type { At } from '../rules';

/** A host name is bound to one site, which answers for all of it. */
export function checkDomains(at: At): Finding[] {
  const owners = new Map<string, string>();
  return at.components.flatMap((component) => {
    const hosts = new Set(routesOf(component, at).flatMap(({ props: { host } }) => (host === undefined ? [] : [host.toLowerCase()])));
    return [...hosts].flatMap((host): Finding[] => {
      const owner = owners.get(host);
      owners.set(host, owner ?? component.name);
      if (owner === undefined) return [];
      return [{ ...refuse('APPSVC.DOMAIN', `host '${host}' is bound to '${owner}' already, and the platform knows each host once`, 'give one of them another host, or put a gateway component before both'), path: component.path }];
    });
  });
}
