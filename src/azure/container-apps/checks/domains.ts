import type { Finding } from '../../../plan/diagnostic';
import { routesOf } from '../addresses';
import { refuse } from '../findings';
import type { At } from '../rules';

/** Facts 2.4: a host name is bound to an app, which answers for all of it, so two apps of an environment cannot share one. */
export function checkDomains(at: At): Finding[] {
  const owners = new Map<string, string>();
  return at.components.flatMap((component) => {
    const hosts = new Set(routesOf(component, at).flatMap(({ props: { host } }) => (host === undefined ? [] : [host.toLowerCase()])));
    return [...hosts].flatMap((host): Finding[] => {
      const owner = owners.get(host);
      owners.set(host, owner ?? component.name);
      if (owner === undefined) return [];
      return [{ ...refuse('ACA.DOMAIN', `host '${host}' is bound to '${owner}' already, and an environment knows each host once`, 'give one of them another host, or put a gateway component before both'), path: component.path }];
    });
  });
}
