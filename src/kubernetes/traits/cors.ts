import type { Cors } from '../../model/traits/cors';
import { componentObject } from '../component-object';
import type { TraefikMiddleware } from '../custom-resources';
import { adapt, refuse } from '../findings';
import { checkEdge, checkTaken, edgeOf, routesOf } from '../routes/edge';
import { hasCorsFilter } from '../routes/gateway';
import { nginxCors } from '../routes/nginx';
import { checkNamespace, middlewareName, routerAnnotations, traefikCors } from '../routes/traefik';
import type { KubernetesTraitRule } from '../rules';

/** Annotations for ingress-nginx, a Middleware of Traefik, or a filter of HTTPRoutes, which the trait Ingress writes. */
export const cors: KubernetesTraitRule<Cors> = {
  check(trait, component, at) {
    const { origins, headers } = trait.props;
    const missing = checkEdge('cors', component, at, 'K8S.CORS');
    if (missing.length > 0) return missing;
    switch (edgeOf(at)) {
      case 'nginx': {
        const wild = [['methods', trait.methods], ['headers', headers ?? []]].filter(([, list]) => list.includes('*')).map(([name]) => name as string);
        return [
          ...checkTaken('cors', nginxCors(trait), component, at),
          // The controller would take its own list instead, and say so in its log alone.
          ...wild.map((name) => refuse('K8S.CORS', `ingress-nginx takes no '*' for ${name}`, 'name them')),
          ...origins.filter((origin) => origin.includes('*.')).map((origin) => adapt('K8S.CORS', `ingress-nginx lets '${origin}' stand for names with one part before the rest, not for deeper ones`)),
        ];
      }
      case 'traefik': return [...checkNamespace('cors', at, 'K8S.CORS'), ...checkTaken('cors', routerAnnotations(component, at), component, at)];
      default: return hasCorsFilter(at) ? [] : [refuse('K8S.CORS', "the standard channel of the Gateway API has a filter for it from 1.5 on, and the chart promises 1.0 or what gateway.version says", "set the option gateway.version to '1.5' or newer, where the cluster has it")];
    }
  },

  outputs(trait, draft, at) {
    if (edgeOf(at) !== 'traefik' || routesOf(draft.component, at).length === 0) return [];
    return [componentObject({ apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: middlewareName(draft.name, 'cors') }, spec: traefikCors(trait) } satisfies TraefikMiddleware, draft, at)];
  },
};
