import type { Component } from '../../../model/component';
import type { Finding } from '../../../plan/diagnostic';
import type { InitContainer } from '../../../model/traits/init-container';
import { refuse } from '../findings';
import { groupNames, nameOn } from '../names';
import type { At } from '../rules';
import { sidecarsOf } from '../sizing';

/** A container that the platform's rules add must not have the name of one that the author gave. */
export function checkHelper(name: string, component: Component<any, any>, at: At): Finding[] {
  const names = [
    ['the component', at.name(component)], ...sidecarsOf(component, at).map(({ props }) => [`sidecar '${props.name}'`, nameOn(props.name, groupNames)]),
    ...at.traitsOf<InitContainer>(component, 'init-container').map(({ props }) => [`init-container '${props.name}'`, nameOn(props.name, groupNames)]),
  ] as const;
  return names.filter(([, taken]) => taken === name).map(([what]) => refuse('ACI.NAME', `${what} has the name of the container '${name}' that is added to the group`, 'give it another name'));
}
