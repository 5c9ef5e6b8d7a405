import type { SessionAffinity } from '../../model/traits/session-affinity';
import { adapt, refuse } from '../findings';
import { checkEdge, checkTaken, edgeOf, routesOf } from '../routes/edge';
import { nginxCookie } from '../routes/nginx';
import { traefikCookie } from '../routes/traefik';
import type { KubernetesTraitRule } from '../rules';
import { affinityOf } from '../services/affinity';
import { allPorts } from '../services/ports';

const COUNTED = 'requests of the port that HttpScaler counts are not kept together: its interceptor chooses pods itself';

/** By address it is a matter of the Services; by cookie, of what answers for routes. Behind an interceptor it is neither. */
export const sessionAffinity: KubernetesTraitRule<SessionAffinity> = {
  check({ props }, component, at) {
    const code = 'K8S.SESSION_AFFINITY';
    const counted = at.traitsOf(component, 'http-scaler').length > 0;
    if (counted && allPorts(component, at).length < 2) return [refuse(code, COUNTED, 'scale by an Autoscaler or EventScaler, or mark this trait optional()')];
    const unkept = counted ? [adapt(code, COUNTED)] : [];
    const routed = routesOf(component, at).length > 0;
    if (props.by === 'client-ip') return [
      ...unkept,
      ...(allPorts(component, at).length === 0 ? [refuse(code, 'nobody calls a component without ports', 'give it a port, or take the trait away')] : []),
      ...(routed ? [adapt(code, "requests of routes are not kept together: what answers for routes passes the Service by and chooses pods itself; by: 'cookie' is for them")] : []),
    ];
    const missing = checkEdge('session-affinity', component, at, code);
    if (missing.length > 0) return missing;
    switch (edgeOf(at)) {
      case 'nginx': return [...unkept, ...checkTaken('session-affinity', nginxCookie(props), component, at)];
      case 'traefik': return [...unkept, ...checkTaken('session-affinity', traefikCookie(props), component, at)];
      default: return [refuse(code, 'the standard channel of the Gateway API keeps no sessions: what it has for them is experimental', 'write the policy of your Gateway beside the chart, or mark the trait optional()')];
    }
  },

  patch({ props }, draft, at) {
    if (props.by === 'cookie' && edgeOf(at) === 'traefik') Object.assign(draft.serviceAnnotations, traefikCookie(props));
    if (draft.service !== undefined) draft.service = { ...draft.service, ...affinityOf(draft.component, at) };
  },
};
