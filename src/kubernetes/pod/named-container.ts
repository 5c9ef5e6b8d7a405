import type { NamedContainerProps } from '../../model/container-trait';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { refuse } from '../findings';
import { dnsLabel } from '../names';
import type { At } from '../rules';
import { checkContainer } from './container';

/** A container beside the component's own: the author names it. */
export function checkNamedContainer(sort: string, props: NamedContainerProps, at: At): Finding[] {
  return [
    ...(obeys(props.name, dnsLabel) ? [] : [refuse('K8S.NAME', `'${props.name}' cannot be the name of a container: ${dnsLabel.describe}`, 'give it another name')]),
    ...checkContainer(`${sort} '${props.name}'`, props, at),
  ];
}
