import type { ServiceSpec } from 'kubernetes-types/core/v1';
import type { Component } from '../../model/component';
import type { SessionAffinity } from '../../model/traits/session-affinity';
import type { At } from '../rules';

/** How the Services of a component choose pods. It is written where the trait says so, since `None` is the default. */
export function affinityOf(component: Component<any, any>, at: At): Pick<ServiceSpec, 'sessionAffinity' | 'sessionAffinityConfig'> {
  const [trait] = at.traitsOf<SessionAffinity>(component, 'session-affinity');
  if (trait?.props.by !== 'client-ip') return {};
  return { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: trait.props.timeout ?? 10800 } } };
}
