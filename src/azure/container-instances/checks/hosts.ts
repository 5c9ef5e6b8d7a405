import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { routesOf } from '../routes';
import type { At } from '../rules';

/** The DNS record of a host leads to the groups of one component, which answers for all of it. */
export function checkHosts(at: At): Finding[] {
  const owners = new Map<string, string>();
  return at.components.flatMap((component) => {
    const hosts = new Set(routesOf(component, at).flatMap(({ props: { host } }) => (host === undefined ? [] : [host.toLowerCase()])));
    return [...hosts].flatMap((host): Finding[] => {
      const owner = owners.get(host);
      owners.set(host, owner ?? component.name);
      if (owner === undefined) return [];
      return [{ ...refuse('ACI.INGRESS', `host '${host}' is that of '${owner}' already, and nothing before the groups tells requests to one host apart`, 'give one of them another host, or put a gateway component before both'), path: component.path }];
    });
  });
}
