import type { Placement, TopologySpread } from '../../model/traits/placement';
import { selectorLabels } from '../labels';
import { affinity } from '../placement/affinity';
import { checkPlacement } from '../placement/checks';
import { topologyKey } from '../placement/topology';
import { VIRTUAL_NODE_LABELS, VIRTUAL_NODE_TAINTS } from '../placement/virtual-nodes';
import type { KubernetesTraitRule } from '../rules';

/** What the pods ask of the scheduler. */
export const placement: KubernetesTraitRule<Placement> = {
  check: ({ props }, component, at) => checkPlacement(props, component, at),

  patch({ props }, { pod, name }, at) {
    const { nodeSelector, tolerations = [], topologySpread, virtualNodes } = props;
    const selector = { ...nodeSelector, ...(virtualNodes === 'required' ? VIRTUAL_NODE_LABELS : {}) };
    const tolerated = [...tolerations, ...(virtualNodes === undefined ? [] : VIRTUAL_NODE_TAINTS)].map((toleration) => ({ ...toleration }));
    const labels = selectorLabels(name, at);
    if (Object.keys(selector).length > 0) pod.nodeSelector = selector;
    if (tolerated.length > 0) pod.tolerations = tolerated;
    pod.affinity = affinity(props, at);
    pod.topologySpreadConstraints = topologySpread?.map((spread) => constraint(spread, labels));
  },
};

function constraint({ topology, maxSkew = 1, whenUnsatisfiable = 'ScheduleAnyway', minDomains }: TopologySpread, matchLabels: Record<string, string>) {
  return { topologyKey: topologyKey(topology), maxSkew, whenUnsatisfiable, minDomains, labelSelector: { matchLabels: { ...matchLabels } } };
}
