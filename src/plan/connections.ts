import type { Application } from '../model/application';
import type { Component } from '../model/component';
import type { DaprComponent } from '../model/parts/dapr-component';
import type { DaprSidecar } from '../model/traits/dapr-sidecar';
import { EndpointRef } from '../model/values/endpoint';
import { daprAppId } from './check-dapr';
import { valuesIn } from './values';

/** One component calls another. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  /** The name of the port; the first one when left out. */
  readonly port?: string;
}

/**
 * Who calls whom: every address that a component takes from another, each once, in the order of the model. A component
 * that may use a Dapr component calls what that one points to, through its sidecar.
 */
export function connections(application: Application<any>): Connection[] {
  const found = new Map<string, Connection>();
  for (const component of application.components) {
    for (const properties of [component.props, ...component.traits.map((trait) => trait.props), ...usedByDapr(component)]) {
      for (const { value } of valuesIn(properties)) {
        if (!(value instanceof EndpointRef)) continue;
        const connection = { from: component.name, to: value.source.name, port: value.portName };
        found.set(JSON.stringify(connection), connection);
      }
    }
  }
  return [...found.values()];
}

function usedByDapr(component: Component<any, any>): object[] {
  const ids = component.traits.filter((trait): trait is DaprSidecar => trait.kind === 'dapr-sidecar').map((trait) => daprAppId(component, trait));
  if (ids.length === 0) return [];
  return component.application.parts.filter((part): part is DaprComponent => part.kind === 'dapr-component')
    .map(({ props }) => props).filter(({ scopes }) => scopes === undefined || scopes.some((scope) => ids.includes(scope)));
}
