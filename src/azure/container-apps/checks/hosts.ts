import { twice } from '../../../plan/check-model';
import type { Finding } from '../../../plan/diagnostic';
import { adapt, refuse, warn } from '../findings';
import { hostsOf, type Host } from '../hosts';
import { environmentOf, isExisting } from '../options';
import type { At } from '../rules';

/** Facts 2.4: what routes to one host can have together. */
export function checkHosts(at: At): Finding[] {
  return hostsOf(at).filter(({ byPath }) => byPath).flatMap((host) => [...checkPaths(host), ...checkTls(host), ...checkReach(host, at), ...checkRest(host, at)]);
}

const shown = ({ name }: Host): string => (name === undefined ? 'routes without a host' : `host '${name}'`);

function checkPaths(host: Host): Finding[] {
  const all = host.routes.flatMap(({ component, route }) => route.paths.map(({ path, pathType = 'Prefix' }) => ({ key: `${pathType} ${path === '/' ? path : path.replace(/\/+$/, '')}`, path, pathType, component })));
  return twice(all.map(({ key }) => key)).map((key) => {
    const same = all.filter((one) => one.key === key);
    const names = [...new Set(same.map(({ component }) => `'${component.name}'`))];
    return { ...refuse('ACA.DOMAIN', `${shown(host)}: path '${same[0].path}' (${same[0].pathType}) leads to ${names.join(' and ')}${names.length === 1 ? ' twice' : ''}`, 'give each path to one component'), path: same.at(-1)!.component.path };
  });
}

function checkTls(host: Host): Finding[] {
  const kinds = new Set(host.routes.map(({ route: { props: { tls = false } } }) => (typeof tls === 'object' ? `secret ${tls.name}` : String(tls))));
  return kinds.size <= 1 ? [] : [refuse('ACA.TLS', `${shown(host)} has one certificate for all of its paths, and routes ask for different ones`, 'give all routes to the host the same tls')];
}

/** The rules stand at the edge of the environment, in front of all apps. */
function checkReach(host: Host, at: At): Finding[] {
  const inner = host.routes.filter(({ route }) => route.props.external === false);
  const environment = environmentOf(at.options);
  if (inner.length === 0 || (!isExisting(environment) && environment.internal === true)) return [];
  if (isExisting(environment)) return inner.map(({ component }) => ({ ...warn('ACA.INGRESS', `${shown(host)} has rules by path, which whoever reaches the existing environment can use, though the route is internal`, 'see to it that the environment is an internal one'), path: component.path }));
  return inner.map(({ component }) => ({ ...refuse('ACA.INGRESS', `${shown(host)} has rules by path, which can be used from outside, and the route is internal`, 'make the environment internal, or give the component a host of its own'), path: component.path }));
}

function checkRest(host: Host, at: At): Finding[] {
  const watched = host.routes.flatMap(({ component }) => (['ip-restrictions', 'cors', 'session-affinity'] as const).filter((kind) => at.traitsOf(component, kind).length > 0).map((kind) =>
    ({ ...warn('ACA.INGRESS', `${shown(host)} has rules by path: it is not established that trait '${kind}' of the app holds for requests that come by them`, 'try it out, or give the component a host of its own'), path: component.path })));
  return [
    adapt('ACA.DOMAIN', host.name === undefined ? `${shown(host)} share a name of their own in the environment's domain, where paths are told apart`
      : `${shown(host)} is bound to rules of the environment: its DNS records, A with the environment's address and the verification record asuid, must be there before`),
    ...watched,
  ];
}
