import { checkKeys, checkList, checkOneOf, checkProps, wrong } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { checkNeighbours, checkSpread, type Neighbours, type TopologySpread } from '../placement/neighbours';
import { checkNodeAffinity, checkToleration, type NodeAffinity, type Toleration } from '../placement/nodes';
import { TraitWith } from '../trait';

export type { Neighbour, NeighbourPreference, Neighbours, Topology, TopologySpread } from '../placement/neighbours';
export type { NodeAffinity, NodePreference, NodeRequirement, Toleration } from '../placement/nodes';

export interface PlacementProps {
  /**
   * Labels that a machine must have.
   * @default - none
   */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /**
   * Machines by their labels, with more to say about them.
   * @default - any machine will do
   */
  readonly nodeAffinity?: NodeAffinity;
  /**
   * Taints of machines that do not keep the component away.
   * @default - none
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * Components to be with.
   * @default - none
   */
  readonly podAffinity?: Neighbours;
  /**
   * Components to keep away from.
   * @default - none
   */
  readonly podAntiAffinity?: Neighbours;
  /**
   * How evenly replicas are spread.
   * @default - as the platform does it for everybody
   */
  readonly topologySpread?: readonly TopologySpread[];
  /**
   * Whether it may run, or must run, on virtual nodes: machines without end that are paid by the second.
   * @default - on real machines alone
   */
  readonly virtualNodes?: 'allowed' | 'required';
}

const KEYS = ['nodeSelector', 'nodeAffinity', 'tolerations', 'podAffinity', 'podAntiAffinity', 'topologySpread', 'virtualNodes'];

/** Which machines a component runs on, and beside whom. */
export class Placement extends TraitWith<PlacementProps, 'placement', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  readonly kind = 'placement' as const;

  constructor(props: PlacementProps) {
    checkProps('Placement', props);
    checkKeys('Placement', props, KEYS);
    checkSelector(props.nodeSelector);
    if (props.nodeAffinity !== undefined) checkNodeAffinity('Placement nodeAffinity', props.nodeAffinity);
    for (const name of ['podAffinity', 'podAntiAffinity'] as const) {
      const neighbours = props[name];
      if (neighbours !== undefined) checkNeighbours(`Placement ${name}`, neighbours);
    }
    each('Placement tolerations', props.tolerations, checkToleration);
    each('Placement topologySpread', props.topologySpread, checkSpread);
    checkOneOf('Placement virtualNodes', props.virtualNodes, ['allowed', 'required']);
    super(props);
  }
}

function checkSelector(selector: PlacementProps['nodeSelector']): void {
  if (selector === undefined) return;
  checkProps('Placement nodeSelector', selector);
  for (const [key, value] of Object.entries(selector)) if (typeof value !== 'string') wrong(`Placement nodeSelector ${key}`, 'a text', value);
}

function each<T>(where: string, list: readonly T[] | undefined, check: (where: string, item: T) => void): void {
  if (list === undefined) return;
  checkList(where, list);
  list.forEach((item, index) => check(`${where}[${index}]`, item));
}
