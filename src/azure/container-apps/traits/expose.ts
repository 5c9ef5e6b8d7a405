import type { Component } from '../../../model/component';
import { Workload } from '../../../model/components/workload';
import type { Expose } from '../../../model/traits/expose';
import type { Finding } from '../../../plan/diagnostic';
import { isExternal, isHttp } from '../addresses';
import { refuse, refuseAsDocumented, warn } from '../findings';
import { environmentOf, isExisting } from '../options';
import type { At, ContainerAppsTraitRule } from '../rules';

/** Facts 2.4: more ports of an app are passed on as TCP, inside the environment or, in a network of one's own, outside. */
export const expose: ContainerAppsTraitRule<Expose> = {
  adapts: 'ports beside the main one are passed on as TCP: requests on them have no HTTPS of the platform, and nothing looks into them',
  adaptsFor: ({ type, ports }, component) => type !== 'NodePort' && component instanceof Workload && component.ports.length > 0 && ports.some(isHttp),
  check(trait, component, at) {
    const { type, props: { sourceRanges, externalTrafficPolicy }, ports } = trait;
    if (!(component instanceof Workload) || component.ports.length === 0) {
      return [refuse('ACA.PORT', `'${component.name}' has no main port that others could stand beside`, 'make it a WebService, with the port as its first one')];
    }
    if (type === 'NodePort') return [refuse('ACA.PORT', 'there are no machines whose ports could be opened', "use type 'LoadBalancer' for callers outside, or 'ClusterIP' for other apps")];
    return [
      ...ports.filter(({ nodePort }) => nodePort !== undefined).map(({ name }) => refuse('ACA.PORT', `port '${name}' cannot have a node port: there are no machines whose ports could be opened`, 'leave nodePort out')),
      ...(sourceRanges === undefined ? [] : [refuse('ACA.PORT', 'sourceRanges cannot be kept for ports beside the main one', 'filter with the security group of the subnet')]),
      ...(externalTrafficPolicy === 'Local' ? [refuse('ACA.PORT', "externalTrafficPolicy 'Local' cannot be kept: the platform decides what way connections take", 'leave it out')] : []),
      ...(type === 'LoadBalancer' && trait.props.external !== false ? checkOpen(component, at) : []),
    ];
  },
};

function checkOpen(component: Component<any, any>, at: At): Finding[] {
  const environment = environmentOf(at.options);
  const closed = isExternal(component, at) ? [] : [refuseAsDocumented(at, 'ACA.PORT', 'ports can be open to the outside only where the main one is', 'add new Ingress(), or expose them with external: false')];
  if (isExisting(environment)) return [...closed, warn('ACA.PORT', 'ports beside the main one are reached from outside only where the environment has a subnet of its own', 'see to it that the existing environment has one')];
  if (environment.infrastructureSubnetId !== undefined) return closed;
  return [...closed, refuseAsDocumented(at, 'ACA.PORT', 'ports beside the main one cannot be reached from outside: the environment needs a subnet of its own', 'set environment.infrastructureSubnetId, or expose them with external: false')];
}
