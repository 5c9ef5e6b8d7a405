import type { Expose } from '../../../model/traits/expose';
import { refuse } from '../findings';
import { networkOf } from '../network';
import type { ContainerInstancesTraitRule } from '../rules';

/** More ports on the address of the group. */
export const expose: ContainerInstancesTraitRule<Expose> = {
  check({ type, ports, props: { external = true, sourceRanges, externalTrafficPolicy } }, _component, at) {
    if (type === 'NodePort') return [refuse('ACI.PORT', 'there are no machines whose ports could be opened', "use type 'LoadBalancer' for callers outside, or 'ClusterIP' for other components")];
    const isOpen = type === 'LoadBalancer' && external;
    const isPrivate = networkOf(at) !== undefined;
    return [
      ...ports.filter(({ nodePort }) => nodePort !== undefined).map(({ name }) => refuse('ACI.PORT', `port '${name}' cannot have a node port: there are no machines whose ports could be opened`, 'leave nodePort out')),
      ...(sourceRanges === undefined ? [] : [refuse('ACI.PORT', 'sourceRanges cannot be kept: nothing before a group looks at who calls', 'filter with the security group of the subnet')]),
      ...(externalTrafficPolicy === 'Local' ? [refuse('ACI.PORT', "externalTrafficPolicy 'Local' cannot be kept: the platform decides what way connections take", 'leave it out')] : []),
      ...(isOpen && isPrivate ? [refuse('ACI.NETWORK', 'ports cannot be open to the outside: a group in a network has a private address alone', 'expose them with external: false, and put a load balancer of your own before them')] : []),
      ...(!isOpen && !isPrivate ? [refuse('ACI.NETWORK', 'nothing would reach the ports: a group outside of a network has a public address or none', "set network.subnetId, or open them to everyone with type 'LoadBalancer'")] : []),
    ];
  },
};
