import type { Component } from '../../model/component';
import type { Autoscaler } from '../../model/traits/autoscaler';
import type { EventScaler } from '../../model/traits/event-scaler';
import type { HttpScaler } from '../../model/traits/http-scaler';
import type { Scaler } from '../../model/traits/scaler';
import type { At } from './rules';

/** What the traits of a component say about its number, before any rule of scaling is made. */
export interface InstanceCount { readonly kind: 'fixed' | 'rules' | 'elastic'; readonly replicas: number; readonly min: number; readonly max: number }

/** Facts 4: a plan does not scale to zero, so the fewest are one. Without a word about scaling a component runs once. */
export function instancesOf(component: Component<any, any>, at: At): InstanceCount {
  const [http] = at.traitsOf<HttpScaler>(component, 'http-scaler');
  if (http !== undefined) return scaled('elastic', http.props.min ?? 0, http.props.max);
  const [autoscaler] = at.traitsOf<Autoscaler>(component, 'autoscaler');
  if (autoscaler !== undefined) return scaled('rules', autoscaler.props.min ?? 1, autoscaler.props.max);
  const [event] = at.traitsOf<EventScaler>(component, 'event-scaler');
  if (event !== undefined) return scaled('rules', event.props.min ?? 0, event.props.max);
  const [scaler] = at.traitsOf<Scaler>(component, 'scaler');
  const replicas = scaler?.props.replicas ?? 1;
  return { kind: 'fixed', replicas, min: replicas, max: replicas };
}

function scaled(kind: 'rules' | 'elastic', min: number, max: number): InstanceCount {
  const fewest = Math.max(1, min);
  return { kind, replicas: fewest, min: fewest, max };
}
