import type { Component } from '../../model/component';
import type { Autoscaler } from '../../model/traits/autoscaler';
import type { EventScaler } from '../../model/traits/event-scaler';
import type { HttpScaler } from '../../model/traits/http-scaler';
import type { Scaler } from '../../model/traits/scaler';
import type { At } from '../rules';

/** The fewest and the most replicas of a component. Without a scaler there is one. */
export function replicaBounds(component: Component<any, any>, at: At): { readonly min: number; readonly max: number } {
  const [fixed] = at.traitsOf<Scaler>(component, 'scaler');
  if (fixed !== undefined) return { min: fixed.props.replicas, max: fixed.props.replicas };
  const [byUse] = at.traitsOf<Autoscaler>(component, 'autoscaler');
  if (byUse !== undefined) return { min: byUse.props.min ?? 1, max: byUse.props.max };
  const [byNeed] = [...at.traitsOf<EventScaler>(component, 'event-scaler'), ...at.traitsOf<HttpScaler>(component, 'http-scaler')];
  return byNeed === undefined ? { min: 1, max: 1 } : { min: byNeed.props.min ?? 0, max: byNeed.props.max };
}
