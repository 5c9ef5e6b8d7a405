import type { Service } from 'kubernetes-types/core/v1';
import type { Expose } from '../../model/traits/expose';
import { filled } from '../close/tidy';
import { componentObject } from '../component-object';
import { refuse } from '../findings';
import { selectorLabels } from '../labels';
import { checkPorts, containerPorts, servicePorts } from '../pod/ports';
import type { At, KubernetesTraitRule } from '../rules';
import { affinityOf } from '../services/affinity';
import { checkNodePorts } from '../services/node-ports';
import { allPorts, exposedName, exposesOf, mainPorts } from '../services/ports';

/** Ports of the component's own Service, or a Service for the nodes or a load balancer. */
export const expose: KubernetesTraitRule<Expose> = {
  check(trait, component, at) {
    const { internalAnnotations, internalClassName } = at.options.loadBalancer ?? {};
    const published = trait.props.external === false && internalClassName === undefined && Object.keys(internalAnnotations ?? {}).length === 0;
    const twin = exposesOf(component, at).find((one) => one.type !== 'ClusterIP' && exposedName(component, one, at) === exposedName(component, trait, at));
    return [
      ...checkPorts(trait.ports), ...checkNodePorts(trait, at),
      ...(published ? [refuse('K8S.EXPOSE', 'a load balancer with external: false needs a class or annotations that keep it inside: the cluster would publish it', 'set the option loadBalancer.internalAnnotations or loadBalancer.internalClassName')] : []),
      ...(trait.type !== 'ClusterIP' && twin !== undefined && twin !== trait ? [refuse('K8S.EXPOSE', `two traits 'expose' make the Service '${exposedName(component, trait, at)}'`, 'give one of them another name, or put the ports together')] : []),
    ];
  },

  patch(trait, draft, at) {
    const ports = containerPorts(allPorts(draft.component, at));
    // Other traits may have opened some of their own.
    draft.container.ports = [...ports, ...(draft.container.ports ?? []).filter(({ name }) => !ports.some((port) => port.name === name))];
    if (trait.type !== 'ClusterIP') return;
    const served = servicePorts(mainPorts(draft.component, at), allPorts(draft.component, at));
    draft.service = { selector: selectorLabels(draft.name, at), ...affinityOf(draft.component, at), ...draft.service, ports: served };
  },

  outputs(trait, draft, at) {
    if (trait.type === 'ClusterIP') return [];
    const { ports, props: { externalTrafficPolicy, sourceRanges } } = trait;
    const numbers = new Map(ports.map(({ name, nodePort }) => [name, nodePort]));
    const { annotations, loadBalancerClass } = balancing(trait, at);
    return [componentObject({
      apiVersion: 'v1', kind: 'Service', metadata: { name: exposedName(draft.component, trait, at), annotations: filled(annotations) },
      spec: {
        type: trait.type, selector: selectorLabels(draft.name, at), ...affinityOf(draft.component, at),
        ports: servicePorts(ports, allPorts(draft.component, at)).map((port) => ({ ...port, nodePort: numbers.get(port.name!) })),
        externalTrafficPolicy, loadBalancerClass, loadBalancerSourceRanges: sourceRanges === undefined ? undefined : [...sourceRanges],
      },
    } satisfies Service, draft, at)];
  },
};

function balancing({ type, props: { external = true } }: Expose, at: At): { annotations: Record<string, string>; loadBalancerClass?: string } {
  if (type !== 'LoadBalancer') return { annotations: {} };
  const { className, internalClassName, annotations, internalAnnotations } = at.options.loadBalancer ?? {};
  const inside = { ...annotations, ...internalAnnotations } as Record<string, string>;
  return external ? { annotations: { ...annotations } as Record<string, string>, loadBalancerClass: className }
    : { annotations: inside, loadBalancerClass: internalClassName ?? className };
}
