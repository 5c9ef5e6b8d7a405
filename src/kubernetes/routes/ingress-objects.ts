import type { Ingress as IngressObject } from 'kubernetes-types/networking/v1';
import type { Component } from '../../model/component';
import type { Cors } from '../../model/traits/cors';
import type { Ingress } from '../../model/traits/ingress';
import type { IpRestrictions } from '../../model/traits/ip-restrictions';
import type { SessionAffinity } from '../../model/traits/session-affinity';
import { componentObject } from '../component-object';
import type { WorkloadDraft } from '../draft';
import { nameWith } from '../names';
import type { KubernetesObject } from '../objects';
import type { At } from '../rules';
import { nginxBackend, nginxCookie, nginxCors, nginxRestrictions } from './nginx';
import { routedPorts, rules } from './paths';
import { issuerAnnotations, tlsEntries } from './tls';
import { routerAnnotations } from './traefik';

export function ingressName(component: string, external: boolean): string {
  return external ? component : nameWith(component, 'internal');
}

/** One Ingress for the routes from outside, or for those from inside. */
export function ingressObjects(external: boolean, all: readonly Ingress[], draft: WorkloadDraft, at: At): KubernetesObject[] {
  const routes = all.filter(({ props }) => (props.external ?? true) === external);
  if (routes.length === 0) return [];
  const { className, internalClassName, annotations } = at.options.ingress ?? {};
  const name = ingressName(draft.name, external);
  const tls = tlsEntries(routes, name, at);
  return [componentObject({
    apiVersion: 'networking.k8s.io/v1', kind: 'Ingress',
    metadata: { name, annotations: { ...annotations as Readonly<Record<string, string>>, ...issuerAnnotations(routes, at), ...edgeAnnotations(routes, draft.component, at) } },
    spec: {
      ingressClassName: external ? className : internalClassName,
      ...(tls.length === 0 ? {} : { tls }),
      rules: rules(routes, draft.component, draft.name, at),
    },
  } satisfies IngressObject, draft, at)];
}

/** What the traits for routes say, in the words of the controller that the chart names. */
function edgeAnnotations(routes: readonly Ingress[], component: Component<any, any>, at: At): Record<string, string> {
  switch (at.options.ingress?.controller) {
    case 'nginx': return Object.assign(nginxBackend(routedPorts(routes, component, at)),
      ...at.traitsOf<Cors>(component, 'cors').map(nginxCors),
      ...at.traitsOf<IpRestrictions>(component, 'ip-restrictions').map(nginxRestrictions),
      ...at.traitsOf<SessionAffinity>(component, 'session-affinity').map(({ props }) => (props.by === 'cookie' ? nginxCookie(props) : {}))) as Record<string, string>;
    case 'traefik': return routerAnnotations(component, at);
    default: return {};
  }
}
