import type { Application } from '../model/application';
import { EndpointRef } from '../model/values/endpoint';
import { valuesIn } from './values';

/** One component calls another. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  /** The name of the port; the first one when left out. */
  readonly port?: string;
}

/** Who calls whom: every address that a component takes from another, each once, in the order of the model. */
export function connections(application: Application<any>): Connection[] {
  const found = new Map<string, Connection>();
  for (const component of application.components) {
    for (const properties of [component.props, ...component.traits.map((trait) => trait.props)]) {
      for (const { value } of valuesIn(properties)) {
        if (!(value instanceof EndpointRef)) continue;
        const connection = { from: component.name, to: value.source.name, port: value.portName };
        found.set(JSON.stringify(connection), connection);
      }
    }
  }
  return [...found.values()];
}
