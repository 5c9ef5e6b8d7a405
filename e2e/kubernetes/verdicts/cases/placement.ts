import { Placement, type PlacementProps } from '../../../../src';
import type { HostileCase } from '../hostile-case';
import { worker } from '../shop';
import { pod } from '../written';

const place = (about: string, props: object, spec: object, taken?: string): HostileCase =>
  ({ about, model: () => worker({}, new Placement(props as PlacementProps)), objects: () => pod(spec), taken });
const nodes = (requirement: object): object => ({ nodeAffinity: { required: [[requirement]] } });
const required = (requirement: object): object =>
  ({ affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [requirement] }] } } } });
const spread = { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} };

/** Where pods run. */
export const placement: readonly HostileCase[] = [
  place('machines with a label that has a blank in its key', { nodeSelector: { 'my disk': 'ssd' } }, { nodeSelector: { 'my disk': 'ssd' } }),
  place('machines with a label of the value a b', { nodeSelector: { disk: 'a b' } }, { nodeSelector: { disk: 'a b' } }),
  place('machines by an operator that is none', nodes({ key: 'disk', operator: 'Is', values: ['ssd'] }), required({ key: 'disk', operator: 'Is', values: ['ssd'] })),
  place('machines with a label that is in nothing', nodes({ key: 'disk', operator: 'In', values: [] }), required({ key: 'disk', operator: 'In', values: [] })),
  place('machines with more disks than many', nodes({ key: 'disks', operator: 'Gt', values: ['many'] }), required({ key: 'disks', operator: 'Gt', values: ['many'] }), 'no machine has more than that, and the pod waits for ever'),
  place('a wish of weight 0', { nodeAffinity: { preferred: [{ weight: 0, requirements: [{ key: 'disk', operator: 'Exists' }] }] } },
    { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 0, preference: { matchExpressions: [{ key: 'disk', operator: 'Exists' }] } }] } } }),
  place('a taint whose value is ignored', { tolerations: [{ key: 'gpu', operator: 'Exists', value: 'a100' }] }, { tolerations: [{ key: 'gpu', operator: 'Exists', value: 'a100' }] }),
  place('a taint that is stood for a while but never drives away', { tolerations: [{ key: 'gpu', effect: 'NoSchedule', tolerationSeconds: 60 }] }, { tolerations: [{ key: 'gpu', effect: 'NoSchedule', tolerationSeconds: 60 }] }),
  place('a skew of 0', { topologySpread: [{ topology: 'zone', maxSkew: 0 }] }, { topologySpreadConstraints: [{ ...spread, maxSkew: 0 }] }),
  place('a spread over five zones that only wishes', { topologySpread: [{ topology: 'zone', minDomains: 5 }] }, { topologySpreadConstraints: [{ ...spread, minDomains: 5, whenUnsatisfiable: 'ScheduleAnyway' }] }),
  place('a spread over zones, twice', { topologySpread: [{ topology: 'zone' }, { topology: 'zone' }] }, { topologySpreadConstraints: [spread, spread] }),
  place('a component to be near that is not there', { podAffinity: { required: [{ component: 'order', topology: 'zone' }] } }, {}, 'a pod near labels that nobody has waits for ever'),
];
