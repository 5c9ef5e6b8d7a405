import type { Topology } from '../../model/traits/placement';

const KEYS: Readonly<Record<string, string>> = { hostname: 'kubernetes.io/hostname', zone: 'topology.kubernetes.io/zone' };

/** The label of nodes that tells one place from another. */
export function topologyKey(topology: Topology): string {
  return Object.hasOwn(KEYS, topology) ? KEYS[topology] : topology;
}
