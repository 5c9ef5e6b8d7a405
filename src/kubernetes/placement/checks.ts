import type { Component } from '../../model/component';
import type { NodeRequirement, PlacementProps } from '../../model/traits/placement';
import { didYouMean } from '../../plan/suggest';
import type { Finding } from '../../plan/diagnostic';
import { refuse, warn } from '../findings';
import { isLabelValue, isQualifiedName } from '../labels';
import type { At } from '../rules';
import { topologyKey } from './topology';
import { VIRTUAL_NODE_LABELS } from './virtual-nodes';

/** What the API server would refuse, and neighbours that are nobody. */
export function checkPlacement(props: PlacementProps, component: Component<any, any>, at: At): Finding[] {
  const { nodeSelector = {}, nodeAffinity, tolerations = [], podAffinity, podAntiAffinity, topologySpread = [] } = props;
  const requirements = [...(nodeAffinity?.required ?? []).flat(), ...(nodeAffinity?.preferred ?? []).flatMap((one) => one.requirements)];
  const neighbours = [podAffinity, podAntiAffinity].flatMap((list) => [...(list?.required ?? []), ...(list?.preferred ?? [])]);
  return [
    ...Object.entries(nodeSelector).flatMap(([key, value]) => [...checkKey('label', key), ...checkValue('label', key, value)]),
    ...requirements.flatMap(checkRequirement),
    ...tolerations.flatMap(({ key, value }) => (key === undefined ? [] : [...checkKey('taint', key), ...checkValue('taint', key, value ?? '')])),
    ...[...neighbours, ...topologySpread].flatMap(({ topology }) => checkKey('topology', topologyKey(topology))),
    ...neighbours.flatMap((one) => checkNeighbour(one.component, at)),
    ...checkTwice(topologySpread.map(({ topology, whenUnsatisfiable = 'ScheduleAnyway' }) => `${topology} ${whenUnsatisfiable}`)),
    ...checkVirtualNodes(props, component, at),
    ...checkDaemon(props, component),
  ];
}

function checkKey(what: string, key: string): Finding[] {
  if (isQualifiedName(key)) return [];
  return [refuse('K8S.PLACEMENT', `'${key}' cannot be the key of a ${what}: 1 to 63 letters, digits, '-', '_' and '.', perhaps after a domain and '/'`, 'write it as it stands on the nodes')];
}

function checkValue(what: string, key: string, value: string): Finding[] {
  if (isLabelValue(value)) return [];
  return [refuse('K8S.PLACEMENT', `${what} '${key}' cannot be '${value}': at most 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit`, 'write it as it stands on the nodes')];
}

function checkRequirement({ key, operator = 'In', values = [] }: NodeRequirement): Finding[] {
  const compared = operator === 'In' || operator === 'NotIn' ? values : [];
  return [...checkKey('label', key), ...compared.flatMap((value) => checkValue('label', key, value))];
}

function checkNeighbour(name: string, at: At): Finding[] {
  const names = at.components.map((one) => one.name);
  if (names.includes(name)) return [];
  return [refuse('K8S.PLACEMENT', `there is no component '${name}' to be near or far from: there are ${names.join(', ')}`, didYouMean(name, names))];
}

function checkTwice(spreads: readonly string[]): Finding[] {
  const again = spreads.filter((spread, index) => spreads.indexOf(spread) !== index);
  return [...new Set(again)].map((spread) => refuse('K8S.PLACEMENT', `topologySpread says twice how to spread over '${spread.split(' ')[0]}'`, 'keep one of them'));
}

function checkVirtualNodes({ virtualNodes, nodeSelector = {} }: PlacementProps, component: Component<any, any>, at: At): Finding[] {
  if (virtualNodes === undefined) return [];
  const other = Object.entries(VIRTUAL_NODE_LABELS).filter(([key, value]) => virtualNodes === 'required' && Object.hasOwn(nodeSelector, key) && nodeSelector[key] !== value);
  const identity = at.traitsOf(component, 'workload-identity').length > 0;
  return [
    ...other.map(([key, value]) => refuse('K8S.PLACEMENT', `nodeSelector asks for '${key}: ${nodeSelector[key]}', and virtual nodes have '${key}: ${value}'`, 'leave one of the two out')),
    ...(identity ? [warn('K8S.PLACEMENT', "the virtual nodes of AKS do not give pods the token of their workload identity: the component cannot sign in there", 'leave virtualNodes out')] : []),
  ];
}

/** One of its pods runs on every machine that fits. */
function checkDaemon({ topologySpread, virtualNodes }: PlacementProps, { kind }: Component<any, any>): Finding[] {
  if (kind !== 'daemon') return [];
  return [
    ...(topologySpread === undefined ? [] : [refuse('K8S.PLACEMENT', 'a daemon runs once on every machine: there is nothing to spread', 'leave topologySpread out')]),
    ...(virtualNodes === undefined ? [] : [refuse('K8S.PLACEMENT', 'virtual nodes are no machines for a daemon: AKS runs none there', 'leave virtualNodes out')]),
  ];
}
