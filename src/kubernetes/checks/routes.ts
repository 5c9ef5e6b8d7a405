import type { Ingress } from '../../model/traits/ingress';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { At } from '../rules';

/** Two routes that answer for the same host and path: which one wins would be up to the controller. */
export function checkRoutes(at: At): Finding[] {
  const owners = new Map<string, string>();
  return at.components.flatMap((component) => at.traitsOf<Ingress>(component, 'ingress').flatMap(({ props, paths }) => paths.flatMap(({ path, pathType = 'Prefix' }): Finding[] => {
    const { host, external = true } = props;
    const key = [host, external, pathType, pathType === 'Prefix' ? path.replace(/(.)\/$/, '$1') : path].join(' ');
    const owner = owners.get(key);
    owners.set(key, owner ?? component.path);
    if (owner === undefined) return [];
    return [{ ...refuse('K8S.INGRESS', `host ${host === undefined ? '(any)' : `'${host}'`} and path '${path}' are answered for by ${owner} already`, 'give one of the routes another host or path'), path: component.path }];
  })));
}
