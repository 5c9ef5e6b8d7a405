import type { Component } from '../../../model/component';
import { EndpointRef } from '../../../model/values/endpoint';
import type { Finding } from '../../../plan/diagnostic';
import { valuesIn } from '../../../plan/values';
import { isLate, reach } from '../addresses';
import { adapt, refuse } from '../findings';
import { networkOf } from '../network';
import { portsAt } from '../routes';
import type { At } from '../rules';

/** The addresses that a component takes from others. */
export function checkReferences(component: Component<any, any>, at: At): Finding[] {
  return checkAddresses([component.props, ...at.traits(component).map(({ props }) => props)], at);
}

/** The addresses in properties, each component that they lead to once. */
export function checkAddresses(properties: readonly unknown[], at: At): Finding[] {
  const refs = properties.flatMap((props) => valuesIn(props)).map(({ value }) => value).filter((value): value is EndpointRef => value instanceof EndpointRef)
    .filter(({ source, portName }) => at.components.includes(source) && portsAt(source, at).some(({ name }) => portName === undefined || name === portName));
  return refs.flatMap(({ source, portName }) => {
    if (reach(source, portName, at) === undefined) {
      return [refuse('ACI.ADDRESS', `it needs the address of '${source.name}', which has none: outside of a network a group has a public address or none, and no route asks for one on that port`, `set network.subnetId, or add new Ingress() to '${source.name}' to open it to everyone`)];
    }
    if (!isLate(source, at)) return [];
    return [networkOf(at) === undefined
      ? adapt('ACI.ADDRESS', `it calls '${source.name}' by its public name, through the internet and without encryption`)
      : adapt('ACI.ADDRESS', `it calls '${source.name}' by the IP that its group has at the deployment: after a restart the group may have another, until the next deployment; set network.zone for a name that is kept`)];
  });
}
