import type { SessionAffinity } from '../../../model/traits/session-affinity';
import { adapt, refuse, warn } from '../findings';
import { isElastic, planOf } from '../plans';
import type { AppServiceTraitRule } from '../rules';

/** Facts 4: sessions are kept by a cookie of the platform's own. */
export const sessionAffinity: AppServiceTraitRule<SessionAffinity> = {
  check({ props }, component, at) {
    if (props.by === 'client-ip') return [refuse('APPSVC.SESSION_AFFINITY', 'sessions cannot be kept by client address: the platform keeps them by cookie', "use by: 'cookie', or mark the trait optional()")];
    const lost = (['cookieName', 'maxAge'] as const).filter((name) => props[name] !== undefined);
    return [
      ...lost.map((name) => adapt('APPSVC.SESSION_AFFINITY', `${name} has no counterpart: the platform names its cookie and keeps it as it likes`)),
      ...(isElastic(planOf(component, at), at) ? [warn('APPSVC.SESSION_AFFINITY', 'the plan scales by itself, and spreads requests badly where sessions are kept', 'take one of the two away')] : []),
    ];
  },
  patch(_trait, draft) {
    draft.clientAffinity = true;
  },
};
