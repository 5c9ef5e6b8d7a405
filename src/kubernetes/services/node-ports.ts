import type { Expose } from '../../model/traits/expose';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { At } from '../rules';

const DEFAULT_RANGE = '30000-32767';

/** The bounds of a range as the API server writes it, or undefined where the text is none. */
export function portRange(text: unknown): readonly [number, number] | undefined {
  const match = typeof text === 'string' ? /^([1-9]\d{0,4})-([1-9]\d{0,4})$/.exec(text) : null;
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && from <= to && to <= 65535 ? [from, to] : undefined;
}

export function checkNodePorts({ ports }: Expose, at: At): Finding[] {
  const range = at.options.nodePortRange ?? DEFAULT_RANGE;
  const [from, to] = portRange(range) ?? [1, 65535];
  return ports.filter(({ nodePort }) => nodePort !== undefined && (nodePort < from || nodePort > to)).map(({ name, nodePort }) =>
    refuse('K8S.EXPOSE', `port '${name}' cannot have the node port ${nodePort}: the cluster gives ${range}`, "choose a number of the range, leave it to the cluster, or set the option nodePortRange to the API server's"));
}

/** Node ports that two ports ask for: the cluster has each number once for a protocol. */
export function checkNodePortsOnce(at: At): Finding[] {
  const owners = new Map<string, string>();
  return at.components.flatMap((component) => at.traitsOf<Expose>(component, 'expose').flatMap(({ ports }) => ports.flatMap(({ nodePort, protocol }): Finding[] => {
    if (nodePort === undefined) return [];
    const key = `${nodePort}/${protocol}`;
    const owner = owners.get(key);
    owners.set(key, owner ?? component.path);
    if (owner === undefined) return [];
    return [{ ...refuse('K8S.EXPOSE', `node port ${key} is taken by ${owner} already`, 'choose another number, or leave it to the cluster'), path: component.path }];
  })));
}
