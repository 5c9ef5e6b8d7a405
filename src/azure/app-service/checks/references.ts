import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import { EndpointRef } from '../../../model/values/endpoint';
import type { Finding } from '../../../plan/diagnostic';
import { valuesIn } from '../../../plan/values';
import { accessOf, routesOf } from '../access';
import { adapt, refuse } from '../findings';
import type { At } from '../rules';

/** The addresses that a component takes from others. */
export function checkReferences(component: Component<any, any>, at: At): Finding[] {
  return checkAddressesIn([component.props, ...at.traits(component).map(({ props }) => props)], at);
}

/** The addresses in properties, each component and port that they lead to once. */
export function checkAddressesIn(properties: readonly unknown[], at: At): Finding[] {
  const refs = properties.flatMap((props) => valuesIn(props)).map(({ value }) => value)
    .filter((value): value is EndpointRef => value instanceof EndpointRef && at.components.includes(value.source) && value.source instanceof Workload);
  return refs.flatMap(({ source, portName }) => {
    const [main] = (source as Workload<any, any, any>).ports;
    if (main === undefined) return [];
    if (portName !== undefined && portName !== main.name) {
      return [refuse('APPSVC.ADDRESS', `it needs port '${portName}' of '${source.name}', and others reach a site on its main port '${main.name}' alone`, 'make that port a component of its own, or use target container-apps')];
    }
    const access = accessOf(source, at);
    if (access === 'none') return [refuse('APPSVC.ADDRESS', `it calls '${source.name}', which nobody can reach: there is no route to it and no network`, `set the option network, add new Ingress() to '${source.name}' to open it to everyone, or set the option internal: 'public'`)];
    if (access === 'public' && routesOf(source, at).every(({ props }) => props.external === false)) return [adapt('APPSVC.ADDRESS', `it calls '${source.name}' by its public name, which everyone can reach, as the option internal says`)];
    return [];
  });
}
