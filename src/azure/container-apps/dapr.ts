import type { Component } from '../../model/component';
import type { DaprComponent } from '../../model/parts/dapr-component';
import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import { daprAppId } from '../../plan/check-dapr';
import { keyOf } from '../shared/resource';
import type { At } from './rules';

/** The Dapr components that an app id may use. */
export function componentsFor(appId: string, at: At): DaprComponent<any>[] {
  return at.application.parts.filter((part): part is DaprComponent<any> => part.kind === 'dapr-component')
    .filter(({ props: { scopes = [] } }) => scopes.length === 0 || scopes.includes(appId));
}

/** Keys of their resources: an app that starts before a component exists starts without it. */
export function daprComponentsOf(appId: string, at: At): string[] {
  return componentsFor(appId, at).map(({ name }) => keyOf({ type: 'app:DaprComponent', name }));
}

/** Whether a component hosts Dapr actors: one of its state stores keeps their state. */
export function mayHostActors(component: Component<any, any>, at: At): boolean {
  return at.traitsOf<DaprSidecar>(component, 'dapr-sidecar').some((trait) =>
    componentsFor(daprAppId(component, trait), at).some(({ props }) => String(props.type).startsWith('state.') && isTrue(props.metadata?.actorStateStore)));
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
