import type { SessionAffinity } from '../../../model/traits/session-affinity';
import { checkHttpIngress } from '../checks/http-ingress';
import { adapt, refuse } from '../findings';
import type { ContainerAppsTraitRule } from '../rules';

/** Facts 2.4: sessions are kept by a cookie of the platform's own, on HTTP, with one revision. */
export const sessionAffinity: ContainerAppsTraitRule<SessionAffinity> = {
  check({ props }, component) {
    if (props.by === 'client-ip') return [refuse('ACA.SESSION_AFFINITY', 'sessions cannot be kept by client address: the platform keeps them by cookie', "use by: 'cookie', or mark the trait optional()")];
    const lost = (['cookieName', 'maxAge'] as const).filter((name) => props[name] !== undefined);
    return [
      ...checkHttpIngress('session-affinity', component, 'ACA.SESSION_AFFINITY'),
      ...lost.map((name) => adapt('ACA.SESSION_AFFINITY', `${name} has no counterpart: the platform names its cookie and keeps it as it likes`)),
    ];
  },
  patch(_trait, { ingress }) {
    if (ingress !== undefined) ingress.stickySessions = { affinity: 'sticky' };
  },
};
