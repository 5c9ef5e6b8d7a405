import type { Affinity, NodeAffinity as PodNodeAffinity, NodeSelectorTerm, PodAffinityTerm } from 'kubernetes-types/core/v1';
import type { Neighbour, Neighbours, NodeAffinity, NodeRequirement, PlacementProps } from '../../model/traits/placement';
import { selectorLabels } from '../labels';
import type { At } from '../rules';
import { topologyKey } from './topology';

/** Undefined where nothing is asked. */
export function affinity({ nodeAffinity, podAffinity, podAntiAffinity }: PlacementProps, at: At): Affinity | undefined {
  if ((nodeAffinity ?? podAffinity ?? podAntiAffinity) === undefined) return undefined;
  return {
    ...(nodeAffinity === undefined ? {} : { nodeAffinity: nodes(nodeAffinity) }),
    ...(podAffinity === undefined ? {} : { podAffinity: pods(podAffinity, at) }),
    ...(podAntiAffinity === undefined ? {} : { podAntiAffinity: pods(podAntiAffinity, at) }),
  };
}

function nodes({ required, preferred }: NodeAffinity): PodNodeAffinity {
  return {
    ...(required === undefined ? {} : { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: required.map(term) } }),
    ...(preferred === undefined ? {} : { preferredDuringSchedulingIgnoredDuringExecution: preferred.map(({ weight, requirements }) => ({ weight, preference: term(requirements) })) }),
  };
}

function term(requirements: readonly NodeRequirement[]): NodeSelectorTerm {
  return { matchExpressions: requirements.map(({ key, operator = 'In', values }) => ({ key, operator, ...(values === undefined ? {} : { values: [...values] }) })) };
}

function pods({ required, preferred }: Neighbours, at: At): Affinity['podAffinity'] & Affinity['podAntiAffinity'] {
  return {
    ...(required === undefined ? {} : { requiredDuringSchedulingIgnoredDuringExecution: required.map((one) => neighbour(one, at)) }),
    ...(preferred === undefined ? {} : { preferredDuringSchedulingIgnoredDuringExecution: preferred.map((one) => ({ weight: one.weight, podAffinityTerm: neighbour(one, at) })) }),
  };
}

function neighbour({ component, topology }: Neighbour, at: At): PodAffinityTerm {
  const found = at.components.find(({ name }) => name === component)!;
  return { topologyKey: topologyKey(topology), labelSelector: { matchLabels: selectorLabels(at.name(found), at) } };
}
