import type { Ingress as IngressObject } from 'kubernetes-types/networking/v1';
import type { Workload } from '../../model/components/workload';
import type { Ingress } from '../../model/traits/ingress';
import { componentObject } from '../component-object';
import type { WorkloadDraft } from '../draft';
import { refuse } from '../findings';
import { nameWith } from '../names';
import type { KubernetesObject } from '../objects';
import { checkHost } from '../routes/hosts';
import { checkPath, rules } from '../routes/paths';
import { checkTls, tlsEntries } from '../routes/tls';
import type { At, KubernetesTraitRule } from '../rules';

/** One Ingress for all routes of a component from outside, and one for those from inside. */
export const ingress: KubernetesTraitRule<Ingress> = {
  check(trait, component, at) {
    const routed = component as Workload<any, any, any>;
    const { host, external = true } = trait.props;
    if (routed.ports.length === 0) return [refuse('K8S.INGRESS', 'a route needs a port to lead to, and the component has none', 'give the component a port')];
    const classless = !external && at.options.ingress?.internalClassName === undefined;
    return [
      ...(host === undefined ? [] : checkHost(host)),
      ...trait.paths.flatMap((path) => checkPath(path, routed)),
      ...checkTls(trait, ingressName(at.name(component), external), at),
      ...(classless ? [refuse('K8S.INGRESS', "a route with external: false needs an Ingress class that stays inside: the cluster's default class would publish it", 'set the option ingress.internalClassName')] : []),
    ];
  },

  outputs(trait, draft, at) {
    const routes = at.traitsOf<Ingress>(draft.component, 'ingress');
    // Routes share objects, so the first one makes them for all.
    return routes[0] === trait ? [...object(true, routes, draft, at), ...object(false, routes, draft, at)] : [];
  },
};

function ingressName(component: string, external: boolean): string {
  return external ? component : nameWith(component, 'internal');
}

function object(external: boolean, all: readonly Ingress[], draft: WorkloadDraft, at: At): KubernetesObject[] {
  const routes = all.filter(({ props }) => (props.external ?? true) === external);
  if (routes.length === 0) return [];
  const { className, internalClassName, annotations } = at.options.ingress ?? {};
  const name = ingressName(draft.name, external);
  const tls = tlsEntries(routes, name, at);
  return [componentObject({
    apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name, annotations: { ...annotations } },
    spec: {
      ingressClassName: external ? className : internalClassName,
      ...(tls.length === 0 ? {} : { tls }),
      rules: rules(routes, draft.component, draft.name, at),
    },
  } satisfies IngressObject, draft, at)];
}
