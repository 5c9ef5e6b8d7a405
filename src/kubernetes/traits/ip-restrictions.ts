import type { IpRestrictions } from '../../model/traits/ip-restrictions';
import type { Component } from '../../model/component';
import type { Finding } from '../../plan/diagnostic';
import { componentObject } from '../component-object';
import type { TraefikMiddleware } from '../custom-resources';
import { refuse, warn } from '../findings';
import { checkEdge, checkTaken, edgeOf, routesOf } from '../routes/edge';
import { nginxRestrictions } from '../routes/nginx';
import { checkNamespace, middlewareName, routerAnnotations, traefikRestrictions } from '../routes/traefik';
import type { At, KubernetesTraitRule } from '../rules';
import { exposesOf } from '../services/ports';

/** Annotations for ingress-nginx, which the trait Ingress writes, or a Middleware of Traefik. */
export const ipRestrictions: KubernetesTraitRule<IpRestrictions> = {
  check(trait, component, at) {
    const code = 'K8S.IP_RESTRICTIONS';
    const missing = checkEdge('ip-restrictions', component, at, code);
    if (missing.length > 0) return missing;
    switch (edgeOf(at)) {
      case 'nginx': return [...checkTaken('ip-restrictions', nginxRestrictions(trait), component, at), ...ways(component, at)];
      case 'traefik': return [
        ...(trait.props.deny === undefined ? [] : [refuse(code, 'Traefik has a list of addresses to allow and none of addresses to deny', 'say with allow which ones may call')]),
        ...checkNamespace('ip-restrictions', at, code), ...checkTaken('ip-restrictions', routerAnnotations(component, at), component, at), ...ways(component, at),
      ];
      default: return [refuse(code, 'the Gateway API has no rule for client addresses: each implementation has a policy of its own', "write that policy beside the chart, restrict the Gateway's load balancer, or mark the trait optional()")];
    }
  },

  outputs(trait, draft, at) {
    if (edgeOf(at) !== 'traefik' || routesOf(draft.component, at).length === 0) return [];
    return [componentObject({ apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: middlewareName(draft.name, 'ip-restrictions') }, spec: traefikRestrictions(trait) } satisfies TraefikMiddleware, draft, at)];
  },
};

/** Other ways in, which no controller of routes looks at. */
function ways(component: Component<any, any>, at: At): Finding[] {
  return exposesOf(component, at).filter(({ type, props }) => type !== 'ClusterIP' && props.sourceRanges === undefined).map(({ type, ports }) =>
    warn('K8S.IP_RESTRICTIONS', `ports ${ports.map(({ name }) => `'${name}'`).join(', ')} are exposed as ${type} to every address: the restrictions are those of routes`,
      type === 'LoadBalancer' ? 'give Expose its sourceRanges' : 'see to it that the nodes cannot be reached from elsewhere'));
}
