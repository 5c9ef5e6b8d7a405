import type { Component } from '../../../model/component';
import type { Ingress } from '../../../model/traits/ingress';
import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';

/**
 * Hosts that a second component asks for, where each leads to one component alone.
 *
 * @param told - what is said of a host that `owner` has already
 */
export function checkHostOwners(at: AzureContext, routesOf: (component: Component<any, any>) => readonly Ingress[], told: (host: string, owner: string) => Finding): Finding[] {
  const owners = new Map<string, string>();
  return at.components.flatMap((component) => {
    const hosts = new Set(routesOf(component).flatMap(({ props: { host } }) => (host === undefined ? [] : [host.toLowerCase()])));
    return [...hosts].flatMap((host): Finding[] => {
      const owner = owners.get(host);
      owners.set(host, owner ?? component.name);
      return owner === undefined ? [] : [{ ...told(host, owner), path: component.path }];
    });
  });
}
