import type { Component } from '../../model/component';
import type { ResolvedPort } from '../../model/port';
import type { EventScaler } from '../../model/traits/event-scaler';
import { EndpointRef } from '../../model/values/endpoint';
import { connections } from '../../plan/connections';
import { valuesIn } from '../../plan/values';
import { portOf } from '../addresses';
import type { At } from '../rules';
import { allPorts } from '../services/ports';

/** One component calls a port of another. */
export interface Edge {
  readonly from: Component<any, any>;
  readonly to: Component<any, any>;
  readonly port: ResolvedPort;
}

/** The edges of an application by both of their ends, and the ports that KEDA asks. */
export interface Edges {
  readonly into: ReadonlyMap<Component<any, any>, readonly Edge[]>;
  readonly outOf: ReadonlyMap<Component<any, any>, readonly Edge[]>;
  readonly asked: ReadonlyMap<Component<any, any>, readonly ResolvedPort[]>;
}

export function edgesOf(at: At): Edges {
  return at.once(find);
}

/** In the order of the components, whatever the order of the traits that refer to them. */
function find(at: At): Edges {
  const place = new Map(at.components.map((component, index) => [component, index]));
  const byName = new Map([...at.components].reverse().map((component) => [component.name, component]));
  const edges = connections(at.application).flatMap((connection): Edge[] => {
    const [from, to] = [byName.get(connection.from), byName.get(connection.to)];
    const port = to === undefined ? undefined : portOf({ ports: allPorts(to, at) }, connection.port);
    return from === undefined || to === undefined || port === undefined ? [] : [{ from, to, port }];
  }).sort((a, b) => place.get(a.from)! - place.get(b.from)! || place.get(a.to)! - place.get(b.to)!);
  const asked = at.components.flatMap((component) => triggersOf(component, at)).flatMap(({ source, portName }): [Component<any, any>, ResolvedPort][] => {
    const port = place.has(source) ? portOf({ ports: allPorts(source, at) }, portName) : undefined;
    return port === undefined ? [] : [[source, port]];
  });
  return { into: grouped(edges.map((edge) => [edge.to, edge])), outOf: grouped(edges.map((edge) => [edge.from, edge])), asked: grouped(asked) };
}

/** The addresses that triggers of KEDA name: it is KEDA that asks there how much there is to do. */
function triggersOf(component: Component<any, any>, at: At): EndpointRef[] {
  return [component.props, ...at.traitsOf<EventScaler>(component, 'event-scaler').map(({ props }) => props)]
    .flatMap((props) => valuesIn(props)).filter(({ where }) => where.startsWith('triggers[')).map(({ value }) => value)
    .filter((value): value is EndpointRef => value instanceof EndpointRef);
}

function grouped<V>(pairs: readonly (readonly [Component<any, any>, V])[]): Map<Component<any, any>, V[]> {
  const groups = new Map<Component<any, any>, V[]>();
  for (const [component, value] of pairs) groups.set(component, [...groups.get(component) ?? [], value]);
  return groups;
}
