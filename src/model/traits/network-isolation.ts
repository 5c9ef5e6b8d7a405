import { checkKeys, checkList, checkOneOf, checkProps, checkWhole, wrong } from '../arguments';
import { checkCidr } from '../cidr';
import { TraitWith } from '../trait';

/** A port of something outside, with its transport. */
export interface EgressPort {
  /** The number, 1 to 65535. */
  readonly port: number;
  /** The transport. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
}

/** Something outside the application that a component calls. */
export interface EgressTarget {
  /** `internet` for all public addresses, or a range of addresses in CIDR notation. */
  readonly to: string;
  /** The ports that are called, numbers for TCP. @default - all */
  readonly ports?: readonly (number | EgressPort)[];
}

export interface NetworkIsolationProps {
  /**
   * What is called outside the application: `internet` for all public addresses, ranges in CIDR notation, or either
   * with the ports.
   * @default - nothing
   */
  readonly egress?: readonly (string | EgressTarget)[];
}

/**
 * Nothing reaches a component, and it reaches nothing, but what the model declares: who takes whose address, routes,
 * exposed ports, and what `egress` names. Meant for the application as a whole: `application.with(new NetworkIsolation())`;
 * further ones on components add to what they may call.
 */
export class NetworkIsolation extends TraitWith<NetworkIsolationProps, 'network-isolation', any> {
  static override readonly repeats = true;
  readonly kind = 'network-isolation' as const;

  constructor(props: NetworkIsolationProps = {}) {
    checkProps('NetworkIsolation', props);
    checkKeys('NetworkIsolation', props, ['egress']);
    if (props.egress !== undefined) checkList('NetworkIsolation egress', props.egress);
    props.egress?.forEach((entry, index) => checkTarget(`NetworkIsolation egress[${index}]`, entry));
    super(props);
  }

  /** What is called outside, with every choice made. */
  get egress(): readonly { readonly to: string; readonly ports: readonly Required<EgressPort>[] }[] {
    return (this.props.egress ?? []).map((entry) => {
      const { to, ports = [] } = typeof entry === 'string' ? { to: entry } : entry;
      return { to, ports: ports.map((port) => (typeof port === 'number' ? { port, protocol: 'TCP' } : { port: port.port, protocol: port.protocol ?? 'TCP' })) };
    });
  }
}

function checkTarget(where: string, entry: string | EgressTarget): void {
  if (typeof entry === 'string') return checkDestination(where, entry);
  checkProps(where, entry);
  checkKeys(where, entry, ['to', 'ports']);
  checkDestination(`${where}.to`, entry.to);
  if (entry.ports === undefined) return;
  checkList(`${where}.ports`, entry.ports);
  if (entry.ports.length === 0) wrong(`${where}.ports`, 'a list of at least one port, or left out', 'none');
  entry.ports.forEach((port, index) => checkPort(`${where}.ports[${index}]`, port));
}

function checkDestination(where: string, to: unknown): void {
  if (to !== 'internet') checkCidr(`${where}: other than 'internet' it`, to);
}

function checkPort(where: string, port: number | EgressPort): void {
  if (typeof port === 'number') return checkWhole(where, port, 1, 65535);
  checkProps(where, port);
  checkKeys(where, port, ['port', 'protocol']);
  checkWhole(`${where}.port`, port.port, 1, 65535);
  checkOneOf(`${where}.protocol`, port.protocol, ['TCP', 'UDP']);
}
